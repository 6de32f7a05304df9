using Semblance.Errors;
using Semblance.Vault.Galleries;
using static Semblance.UnitTests.Vault.Safekeeping.MadeHolding;

namespace Semblance.UnitTests.Vault.Safekeeping;

/// <summary>The parts of a vault together. Journal and pending erasures have tests of their own.</summary>
public sealed class FaceVaultTests : IDisposable
{
    private readonly MadeHolding _holding = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _holding.Dispose();

    [Fact]
    public async Task A_signed_head_carries_the_manifest_of_every_gallery_after_a_change_and_after_a_restart()
    {
        string[] before;
        await using (var vault = await _holding.OpenAsync())
        {
            await CreateAsync(vault, ByLaw);
            await vault.SettleAsync(ByLaw.Id, Cancellation);
            var empty = ManifestLines(await vault.SignHeadAsync(Cancellation));
            await EnrolAsync(vault, ByLaw, MadeVault.Somebody, []);
            await vault.SettleAsync(ByLaw.Id, Cancellation);
            before = ManifestLines(await vault.SignHeadAsync(Cancellation));
            await using var view = await vault.Store.ViewAsync(Cancellation);
            var manifest = await view.Galleries.RecountAsync(ByLaw.Id, Cancellation);
            Assert.Equal([$"manifest {ByLaw.Id} {manifest.Rows} {manifest.Root}"], before);
            Assert.NotEqual(empty, before);
        }

        await using var again = await _holding.OpenAsync();
        Assert.Equal(before, ManifestLines(await again.SignHeadAsync(Cancellation)));
        again.Forget(ByLaw.Id);
        Assert.Empty(ManifestLines(await again.SignHeadAsync(Cancellation)));
    }

    [Fact]
    public async Task A_vault_whose_master_key_is_gone_is_refused_and_gets_no_new_one()
    {
        await (await _holding.OpenAsync()).DisposeAsync();
        File.Delete(_holding.Place.MasterKey);
        await Assert.ThrowsAsync<SemblanceException>(_holding.OpenAsync);
        Assert.False(File.Exists(_holding.Place.MasterKey));
    }

    [Fact]
    public async Task A_gallery_that_was_never_here_has_no_safe()
    {
        await using var vault = await _holding.OpenAsync();
        Assert.Equal(ErrorCode.KeyErased, Assert.Throws<SemblanceException>(() => vault.SafeOf(GalleryId.From(MadeVault.Id(70)))).Code);
    }

    [Fact]
    public async Task One_process_at_a_time_has_it()
    {
        await using var vault = await _holding.OpenAsync();
        await Assert.ThrowsAsync<SemblanceException>(_holding.OpenAsync);
    }

    private static string[] ManifestLines(string head) => [.. head.Split('\n').Where(line => line.StartsWith("manifest ", StringComparison.Ordinal))];
}
