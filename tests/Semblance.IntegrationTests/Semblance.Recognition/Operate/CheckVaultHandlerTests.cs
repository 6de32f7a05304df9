using Microsoft.Data.Sqlite;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Operate;
using Semblance.UnitTests.Video.Outlets;
using Semblance.Vault.Audit;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Operate;

/// <summary>What a check finds, and what it leaves alone.</summary>
public sealed class CheckVaultHandlerTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_row_that_was_changed_outside_is_told_and_set_aside_and_all_others_are_served()
    {
        await MakeAsync();
        Change("UPDATE reference SET expires_at = '2999-01-01' WHERE seq = 1;");
        await using var made = await OpenAsync(Cancellation, _folder);
        VaultReport report = await made.House.CheckVault.HandleAsync(Porter, Cancellation);
        Assert.False(report.IsWhole);
        Assert.Equal((RowKind.Reference, RowFault.SealBroken), Assert.Single(report.SetAsideNow) is var row ? (row.Kind, row.Fault) : default);
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(0, Cancellation)).Verdict);
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(90, Cancellation)).Verdict);
        Assert.Single(made.Record(), one => one.Action == AuditAction.Quarantine);
        var second = await made.House.CheckVault.HandleAsync(Porter, Cancellation);
        Assert.Equal((false, 0, 1), (second.IsWhole, second.SetAsideNow.Count, second.SetAsideBefore.Count));
    }

    [Fact]
    public async Task A_row_that_is_missing_is_seen_by_the_manifest()
    {
        await MakeAsync();
        Change("DELETE FROM reference WHERE seq = 1;");
        await using var made = await OpenAsync(Cancellation, _folder);
        VaultReport report = await made.House.CheckVault.HandleAsync(Porter, Cancellation);
        Assert.False(Assert.Single(report.Galleries).IsWhole);
        Assert.Empty(report.SetAsideNow);
        Assert.False(report.IsWhole);
    }

    [Fact]
    public async Task A_gallery_whose_rules_were_changed_is_told_and_nobody_in_it_set_aside()
    {
        await MakeAsync();
        Change("UPDATE gallery SET fmr = 0.5;");
        await using var made = await OpenAsync(Cancellation, _folder);
        VaultReport report = await made.House.CheckVault.HandleAsync(Porter, Cancellation);
        Assert.Equal(RowKind.Gallery, Assert.Single(Assert.Single(report.Galleries).Damaged).Kind);
        Assert.Empty(report.SetAsideNow);
    }

    /// <summary>The check reports and goes on: what can't be counted is not whole, and everything else is looked at.</summary>
    [Theory]
    [InlineData("subject", RowKind.Subject)]
    [InlineData("reference", RowKind.Reference)]
    public async Task A_row_whose_digest_cant_be_read_is_told_and_the_check_goes_on(string table, RowKind kind)
    {
        await MakeAsync();
        Change($"PRAGMA ignore_check_constraints = 1; UPDATE {table} SET row_tag = x'00' WHERE seq = 1;");
        await using var made = await OpenAsync(Cancellation, _folder);
        VaultReport report = await made.House.CheckVault.HandleAsync(Porter, Cancellation);
        var gallery = Assert.Single(report.Galleries);
        Assert.False(gallery.IsWhole);
        Assert.Equal(kind, Assert.Single(gallery.Damaged).Kind);
        Assert.True(report.Audit.IsWhole);

    }

    [Fact]
    public async Task Whole_is_whole()
    {
        await MakeAsync();
        await using var made = await OpenAsync(Cancellation, _folder);
        VaultReport report = await made.House.CheckVault.HandleAsync(Porter, Cancellation);
        Assert.True(report.IsWhole, string.Join('\n', report.Database.Concat(report.Audit.Findings.Select(finding => finding.What))));
        Assert.Equal(5, Assert.Single(report.Galleries).Rows);
        await using var view = await made.Vault.Store.ViewAsync(Cancellation);
        var row = (await view.Galleries.FindAsync(Staff, Cancellation))!;
        Assert.Equivalent(report.Galleries[0], await new RowCheck(made.Vault, view).CheckAsync(row, Cancellation));
    }

    private async Task MakeAsync()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        await made.EnrolAsync("Ben", Cancellation, 90);
    }

    [Fact]
    public async Task Events_for_outlets_that_cant_be_read_are_counted_and_stay_until_somebody_gives_them_up()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        await Watch.PendingEventsTests.KeepAsync(made, "webhook", [MadeEvent.Of(1)]);
        await Watch.PendingEventsTests.SpoilAsync(made);
        for (var k = 0; k < 2; k++)
        {
            var report = await made.House.CheckVault.HandleAsync(Porter, Cancellation);
            Assert.Equal((false, 2), (report.IsWhole, report.UnreadableEvents.Count));
        }

        Assert.Equal(2, (await made.House.CheckVault.HandleAsync(Porter, new CheckWish(DropsRules: false, DropsEvents: true), Cancellation)).UnreadableEvents.Count);
        Assert.Single(made.Record(), static one => one.Action == AuditAction.Quarantine && one.Purpose.StartsWith("2 events", StringComparison.Ordinal));
        Assert.True((await made.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
        Assert.Equal(1, await made.House.PendingEvents.CountAsync("webhook", Cancellation));
    }

    /// <summary>Somebody with rights to the file changes it by hand.</summary>
    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(new VaultPlace { Folder = _folder.Path }.DataFolder, "vault.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
