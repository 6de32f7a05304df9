using Semblance.Recognition.Rooms;
using Semblance.UnitTests.Comparison;
using Semblance.UnitTests.Vault;
using Semblance.UnitTests.Vault.Safekeeping;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Rooms;

public sealed class IndexLoaderTests : IDisposable
{
    private static readonly Gallery House = MadeHolding.ByLaw with { Model = CalibrationTables.Model };

    private readonly MadeHolding _holding = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _holding.Dispose();

    [Fact]
    public async Task All_that_is_whole_is_found()
    {
        await using var vault = await OpenAsync();
        await MadeHolding.EnrolAsync(vault, House, Somebody(1), [(Id(11), At(0)), (Id(12), At(5))]);
        await MadeHolding.EnrolAsync(vault, House, Somebody(2), [(Id(21), At(90))]);
        await DemandAsync(vault, size: 3);
    }

    [Fact]
    public async Task A_reference_whose_template_was_put_into_its_place_is_left_out_and_told()
    {
        await using var vault = await OpenAsync();
        SealedReference? first = null;
        await MadeHolding.EnrolAsync(vault, House, Somebody(1), [(Id(11), At(0)), (Id(12), At(90))], onReference: row =>
        {
            first ??= row;
            return row with { SealedTemplate = first.SealedTemplate };
        });
        await DemandAsync(vault, size: 1, new DamagedRow(RowKind.Reference, Id(12).Value, RowFault.SealBroken));
    }

    [Fact]
    public async Task A_subject_whose_row_was_changed_is_left_out_with_its_references_and_told()
    {
        await using var vault = await OpenAsync();
        await MadeHolding.EnrolAsync(vault, House, Somebody(1), [(Id(11), At(0))]);
        await MadeHolding.EnrolAsync(vault, House, Somebody(2) with { State = SubjectState.Held }, [(Id(21), At(90))], onSubject: row => row with { State = SubjectState.Active });
        await DemandAsync(vault, size: 1, new DamagedRow(RowKind.Subject, Somebody(2).Id.Value, RowFault.SealBroken));
    }

    [Fact]
    public async Task A_subject_without_a_key_is_left_out_and_told()
    {
        await using var vault = await OpenAsync();
        await MadeHolding.EnrolAsync(vault, House, Somebody(1), [(Id(11), At(0))]);
        await MadeHolding.EnrolAsync(vault, House, Somebody(2), [(Id(21), At(90))]);
        vault.Keys.Erase((House.Id.Value, Somebody(2).Id.Value));
        await DemandAsync(vault, size: 1, new DamagedRow(RowKind.Subject, Somebody(2).Id.Value, RowFault.SealBroken));
    }

    [Fact]
    public async Task Whoever_is_held_back_is_not_found_and_is_no_damage()
    {
        await using var vault = await OpenAsync();
        await MadeHolding.EnrolAsync(vault, House, Somebody(1) with { State = SubjectState.Held }, [(Id(11), At(0))]);
        await DemandAsync(vault, size: 0);
    }

    private static Subject Somebody(int number) => MadeVault.Somebody with { Id = SubjectId.From(MadeVault.Id(100 + number)) };

    private static ReferenceId Id(int number) => ReferenceId.From(MadeVault.Id(200 + number));

    private static async Task DemandAsync(FaceVault vault, int size, params DamagedRow[] damaged)
    {
        await using var view = await vault.Store.ViewAsync(Cancellation);
        var (index, told) = await new IndexLoader(vault).LoadAsync(view, new GalleryEntry(House, RowVersion.First, vault.SafeOf(House.Id)), Cancellation);
        Assert.Equal(damaged, told);
        Assert.Equal(size, index.Size);
    }

    private async Task<FaceVault> OpenAsync()
    {
        var vault = await _holding.OpenAsync();
        await MadeHolding.CreateAsync(vault, House);
        return vault;
    }
}
