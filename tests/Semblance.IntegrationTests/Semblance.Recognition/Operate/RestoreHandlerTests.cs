using Semblance.Cli.Hosting;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Consents;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Operate;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Operate;

/// <summary>Backup and restore by the book.</summary>
public sealed class RestoreHandlerTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly ScratchFolder _elsewhere = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private VaultPlace Place => new() { Folder = _folder.Path };

    private string Backup => _elsewhere.In("backup.db");

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task Who_was_erased_after_the_backup_is_unreadable_after_the_restore()
    {
        EnrolmentOutcome ada;
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await made.CreateAsync(Cancellation);
            ada = await made.EnrolAsync("Ada", Cancellation, 0);
            await made.EnrolAsync("Ben", Cancellation, 90);
            await BackingUp(made).HandleAsync(Backup, Porter, Cancellation);
            await made.House.Erase.HandleAsync(new EraseRequest(Staff, ada.SubjectId!.Value, Porter), Cancellation);
        }

        var done = await RestoreAsync();
        Assert.Equal((1, 1L, 0, 1), (done.Galleries, done.Subjects, done.ForgottenGalleries, done.ForgottenSubjects));
        await using var again = await OpenAsync(Cancellation, _folder);
        Assert.Equal(Verdict.Unknown, (await again.IdentifyAsync(0, Cancellation)).Verdict);
        Assert.Equal(Verdict.Match, (await again.IdentifyAsync(90, Cancellation)).Verdict);
        await using var view = await again.Vault.Store.ViewAsync(Cancellation);
        Assert.Null(await view.Subjects.FindAsync(ada.SubjectId!.Value, Cancellation));
        Assert.Empty((await view.References.ListAsync(ada.SubjectId.Value, Cancellation)).Found);
        Assert.True((await again.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
        Assert.Equal([AuditAction.Backup, AuditAction.Restore], again.Record().Where(one => one.Action is AuditAction.Backup or AuditAction.Restore).Select(one => one.Action));
        Assert.Single(again.Record().Where(one => one.Action is AuditAction.Backup or AuditAction.Restore).Select(one => one.InputDigest).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_gallery_that_was_erased_after_the_backup_is_forgotten_as_a_whole()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await made.CreateAsync(Cancellation);
            await made.EnrolAsync("Ada", Cancellation, 0);
            await BackingUp(made).HandleAsync(Backup, Porter, Cancellation);
            await made.House.EraseGallery.HandleAsync(new EraseGalleryRequest(Staff, Porter), Cancellation);
        }

        var done = await RestoreAsync();
        Assert.Equal((0, 1, 1), (done.Galleries, done.ForgottenGalleries, done.ForgottenSubjects));
        await using var again = await OpenAsync(Cancellation, _folder);
        Assert.Equal(ErrorCode.GalleryUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => again.IdentifyAsync(0, Cancellation))).Code);
    }

    [Fact]
    public async Task What_was_withdrawn_or_expired_after_the_backup_does_not_come_back()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await made.CreateAsync(Cancellation);
            var ada = await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0, 8);
            await made.EnrolAsync("Ada", Cancellation, 16);
            await made.EnrolAsync("Cleo", made.Consent(10), Cancellation, 180);
            await BackingUp(made).HandleAsync(Backup, Porter, Cancellation);
            await made.House.WithdrawConsent.HandleAsync(new WithdrawConsentRequest(About(ada), null), Cancellation);
        }

        var done = await RestoreAsync(Start.AddDays(10));
        Assert.Equal((3, 1, 0), (done.WithdrawnReferences, done.ExpiredReferences, done.ForgottenSubjects));
        await using var again = await OpenAsync(Cancellation, _folder, Start.AddDays(10));
        Assert.Equal(Verdict.Unknown, (await again.IdentifyAsync(0, Cancellation)).Verdict);
        Assert.True((await again.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task In_a_vault_of_today_there_is_nothing_to_forget()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0);
        var forgetting = new Forgetting(made.Vault, new SubjectErasure(made.Vault, new RandomIdentifiers(), made.Time), made.Time);
        await using var work = await made.Vault.Store.BeginAsync(Cancellation);
        await forgetting.RunAsync(work, Cancellation);
        Assert.Equal((0, 0, 0), (forgetting.Galleries, forgetting.References, forgetting.Rows.Total));
    }

    [Fact]
    public async Task Keys_that_were_rotated_since_open_the_restored_rows()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await made.CreateAsync(Cancellation);
            await made.EnrolAsync("Ada", Cancellation, 0);
            await BackingUp(made).HandleAsync(Backup, Porter, Cancellation);
            await made.House.RotateKeys.HandleAsync(null, Porter, Cancellation);
        }

        await RestoreAsync();
        await using var again = await OpenAsync(Cancellation, _folder);
        Assert.Equal(Verdict.Match, (await again.IdentifyAsync(0, Cancellation)).Verdict);
    }

    [Fact]
    public async Task Where_there_are_no_keys_or_rows_already_nothing_is_restored()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await made.CreateAsync(Cancellation);
            await BackingUp(made).HandleAsync(Backup, Porter, Cancellation);
        }

        Assert.Equal(ErrorCode.OutputNotWritten, (await Assert.ThrowsAsync<SemblanceException>(() => Handler().HandleAsync(new RestoreRequest(Place, Backup, Porter), Cancellation))).Code);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => Handler().HandleAsync(new RestoreRequest(Place, null, Porter), Cancellation))).Code);
        var bare = new VaultPlace { Folder = _elsewhere.In("bare") };
        Assert.Equal(ErrorCode.KeyUnavailable, (await Assert.ThrowsAsync<SemblanceException>(() => Handler().HandleAsync(new RestoreRequest(bare, Backup, Porter), Cancellation))).Code);
        Assert.False(File.Exists(bare.Keystore));
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_opens_for_nobody_and_is_ended_without_the_file()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await made.CreateAsync(Cancellation);
            await made.EnrolAsync("Ada", Cancellation, 0);
            await BackingUp(made).HandleAsync(Backup, Porter, Cancellation);
        }

        Lose();
        BackupPlacement.Put(Place, Backup, VaultDoor.Adapters);
        Assert.Equal(ErrorCode.VaultRestoreUnfinished, (await Assert.ThrowsAsync<SemblanceException>(() => OpenAsync(Cancellation, _folder))).Code);
        Assert.Equal(1L, (await Handler().HandleAsync(new RestoreRequest(Place, null, Porter), Cancellation)).Subjects);
        await using var again = await OpenAsync(Cancellation, _folder);
        Assert.Equal(Verdict.Match, (await again.IdentifyAsync(0, Cancellation)).Verdict);
    }

    private static RestoreHandler Handler(DateTimeOffset? now = null) => new(VaultDoor.Adapters, new RandomIdentifiers(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(now ?? Start));

    private Task<RestoreOutcome> RestoreAsync(DateTimeOffset? now = null)
    {
        Lose();
        return Handler(now).HandleAsync(new RestoreRequest(Place, Backup, Porter), Cancellation);
    }

    /// <summary>The disk with the rows is lost; keys and record are on another one.</summary>
    private void Lose() => Directory.Delete(Place.DataFolder, recursive: true);

    private static BackUpHandler BackingUp(MadeHouse made) => made.House.BackUp;
}
