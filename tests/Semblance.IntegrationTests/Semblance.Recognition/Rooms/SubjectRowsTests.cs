using Semblance.Errors;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Rows;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Rooms;

/// <summary>How subjects are read, and how rooms follow changes.</summary>
public sealed class SubjectRowsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_is_listed_once_and_nobody_else_is_demanded()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var ben = await made.EnrolAsync("Ben", Cancellation, 90);
        var gallery = await made.House.Rooms.FindAsync(Staff, Cancellation);
        await using var view = await made.Vault.Store.ViewAsync(Cancellation);
        var all = new List<SubjectId>();
        await foreach (var id in SubjectRows.EveryIdAsync(view, gallery.Gallery.Id, Cancellation))
            all.Add(id);
        Assert.Equal(new[] { ada.SubjectId!.Value.Value, ben.SubjectId!.Value.Value }.Order(), all.Select(id => id.Value).Order());
        Assert.Equal(ada.SubjectId, (await SubjectRows.DemandAsync(view, gallery, ada.SubjectId.Value, Cancellation)).Id);
        var nobody = SubjectId.From(new RandomIdentifiers().Create());
        Assert.Equal(ErrorCode.SubjectUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => SubjectRows.DemandAsync(view, gallery, nobody, Cancellation))).Code);
    }

    [Theory]
    [InlineData(ErrorCode.SealBroken, RowFault.SealBroken)]
    [InlineData(ErrorCode.KeyErased, RowFault.SealBroken)]
    [InlineData(ErrorCode.TemplateInvalid, RowFault.ContentDamaged)]
    [InlineData(ErrorCode.VaultStopped, null)]
    public void Only_what_is_about_the_row_is_a_fault_of_it(ErrorCode code, RowFault? fault) =>
        Assert.Equal(fault, SubjectRows.FaultOf(new SemblanceException(code, "What.", "Remedy.")));
}
