using Semblance.Recognition.Rooms;
using Semblance.UnitTests.Comparison;
using Semblance.UnitTests.Vault;
using Semblance.UnitTests.Vault.Safekeeping;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Rooms;

public sealed class ReferenceOpeningTests : IDisposable
{
    private static readonly Gallery House = MadeHolding.ByLaw with { Model = CalibrationTables.Model };

    private readonly MadeHolding _holding = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _holding.Dispose();

    [Fact]
    public async Task Keys_in_bulk_open_what_the_subjects_own_key_opens_one_by_one()
    {
        await using var vault = await _holding.OpenAsync();
        await MadeHolding.CreateAsync(vault, House);
        for (var number = 1; number <= 12; number++)
            await MadeHolding.EnrolAsync(vault, House, MadeVault.Somebody with { Id = SubjectId.From(MadeVault.Id(100 + number)) }, [(ReferenceId.From(MadeVault.Id(200 + number)), At(number * 9)), (ReferenceId.From(MadeVault.Id(300 + number)), At(number * 11))]);
        var entry = new GalleryEntry(House, RowVersion.First, vault.SafeOf(House.Id));
        await using var view = await vault.Store.ViewAsync(Cancellation);
        var rows = await view.References.StreamAsync(House.Id, _ => { }, Cancellation).ToListAsync(Cancellation);
        using var keys = vault.Keys.OpenSubjects(House.Id.Value, Cancellation);
        var damaged = new DamageList();
        var portion = new ReferenceOpening(entry, keys, rows.Select(row => row.SubjectId).Distinct().ToDictionary(subject => subject, _ => Always), damaged).Open(rows);
        Assert.Empty(damaged.Rows);
        Assert.Equal(24, portion.Rows.Count);
        for (var at = 0; at < rows.Count; at++)
        {
            using var key = vault.Keys.OpenSubject(House.Id.Value, rows[at].SubjectId.Value);
            Assert.True(portion.Codes(at).SequenceEqual(entry.Safe.Open(rows[at], key).Codes), $"row {at} is another");
            Assert.Equal((rows[at].Id, rows[at].SubjectId, Always.Until(rows[at].ExpiresAt)), portion.Rows[at]);
        }

        var others = new ReferenceOpening(entry with { Gallery = House with { Model = MadeVault.Model } }, keys, rows.Select(row => row.SubjectId).Distinct().ToDictionary(subject => subject, _ => Always), damaged);
        Assert.Empty(others.Open(rows).Rows);
        Assert.All(damaged.Rows, row => Assert.Equal(RowFault.ContentDamaged, row.Fault));
    }
}
