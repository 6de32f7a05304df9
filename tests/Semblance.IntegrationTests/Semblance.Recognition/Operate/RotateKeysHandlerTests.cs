using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Identify;
using Semblance.Vault.Audit;
using Semblance.Vault.Files;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Operate;

/// <summary>Epochs and master keys.</summary>
public sealed class RotateKeysHandlerTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly ScratchFolder _elsewhere = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Next => _elsewhere.In("next.key");

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task After_a_rotation_the_new_master_key_opens_the_vault_and_the_old_one_does_not()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await made.CreateAsync(Cancellation);
            await made.EnrolAsync("Ada", Cancellation, 0);
            var done = await made.House.RotateKeys.HandleAsync(Next, Porter, Cancellation);
            Assert.Equal((done.Destroyed + 1, 0L), (done.Epoch, done.Damaged));
            Assert.Equal(Verdict.Match, (await made.IdentifyAsync(0, Cancellation)).Verdict);
            await made.EnrolAsync("Ben", Cancellation, 90);
        }

        Assert.Equal(ErrorCode.KeyUnavailable, (await Assert.ThrowsAsync<SemblanceException>(() => OpenAsync(Cancellation, _folder))).Code);
        await using var again = await OpenAsync(Cancellation, _folder, at: new VaultPlace { Folder = _folder.Path, MasterKeyFile = Next });
        Assert.Equal(Verdict.Match, (await again.IdentifyAsync(90, Cancellation)).Verdict);
        Assert.Single(again.Record(), one => one is { Action: AuditAction.RotateKeys, Purpose: "master key" });
    }

    [Fact]
    public async Task A_rotation_that_was_cut_off_after_the_new_key_was_made_goes_on()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
            await made.CreateAsync(Cancellation);
        MasterKey.Create(new DiskFiles(), Next).Dispose();
        await using (var both = await OpenAsync(Cancellation, _folder, at: new VaultPlace { Folder = _folder.Path, NextMasterKeyFile = Next }))
            await both.House.RotateKeys.HandleAsync(Next, Porter, Cancellation);
        await using var again = await OpenAsync(Cancellation, _folder, at: new VaultPlace { Folder = _folder.Path, MasterKeyFile = Next });
        Assert.Equal(Verdict.Unknown, (await again.IdentifyAsync(0, Cancellation)).Verdict);
    }

    [Fact]
    public async Task The_key_in_force_is_no_new_key()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.RotateKeys.HandleAsync(made.Place.MasterKey, Porter, Cancellation))).Code);
    }

    [Fact]
    public async Task An_epoch_roll_leaves_everybody_found()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var done = await made.House.RotateKeys.HandleAsync(null, Porter, Cancellation);
        Assert.Equal((1L, 2L), (done.Destroyed, done.Epoch));
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(0, Cancellation)).Verdict);
    }
}
