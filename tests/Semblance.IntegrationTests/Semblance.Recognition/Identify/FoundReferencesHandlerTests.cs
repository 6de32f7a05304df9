using Semblance.Recognition.Remove;
using Semblance.Vault.References;

namespace Semblance.IntegrationTests.Recognition.Identify;

public sealed class FoundReferencesHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_reference_is_told_with_its_subject_and_what_is_gone_or_elsewhere_is_missing()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var other = new Semblance.Vault.Galleries.GalleryName("other");
        await made.CreateAsync(Cancellation, name: other);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 3);
        var elsewhere = await made.EnrolAsync("Ben", other, Cancellation, 90);
        await made.House.RemoveReferences.HandleAsync(new RemoveReferencesRequest(MadeHouse.Staff, [ada.References[1]], MadeHouse.Porter), Cancellation);
        var before = made.Record().Count;
        ReferenceId[] asked = [.. ada.References, elsewhere.References[0], ada.References[0]];
        var (id, found) = Assert.Single(await made.House.FoundReferences.HandleAsync(MadeHouse.Staff, asked, Cancellation));
        Assert.Equal(ada.References[0], id);
        Assert.Equal(("Ada", "Ada.jpg"), (found.Subject.Details.ExternalId!.Text, found.Kept.Provenance.Source));
        Assert.Equal(before, made.Record().Count);
    }
}
