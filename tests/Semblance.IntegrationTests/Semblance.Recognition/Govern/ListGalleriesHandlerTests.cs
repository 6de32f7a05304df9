using Semblance.IntegrationTests.Running;
using Semblance.Vault.Galleries;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Govern;

/// <summary>What the handler <see cref="Semblance.Recognition.Govern.ListGalleriesHandler"/> tells.</summary>
public sealed class ListGalleriesHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_galleries_come_by_name_and_again_after_an_opening()
    {
        using var folder = new ScratchFolder();
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            Assert.Empty(await made.House.ListGalleries.HandleAsync(Cancellation));
            foreach (var name in (string[])["yard", "House", "attic"])
                await made.CreateAsync(Cancellation, name: new GalleryName(name));
            await made.EnrolAsync("Ada", new GalleryName("yard"), Cancellation, 0);
            var before = made.Record().Count;
            Assert.Equal(["House", "attic", "yard"], await NamesAsync(made), StringComparer.Ordinal);
            Assert.Equal(before, made.Record().Count); // it tells of nobody
        }

        await using var again = await OpenAsync(Cancellation, folder);
        Assert.Equal(["House", "attic", "yard"], await NamesAsync(again), StringComparer.Ordinal);
        Assert.All(await again.House.ListGalleries.HandleAsync(Cancellation), static gallery => Assert.Equal("to open the door", gallery.Purpose.Text));
    }

    private static async Task<IEnumerable<string>> NamesAsync(MadeHouse made) => (await made.House.ListGalleries.HandleAsync(Cancellation)).Select(static gallery => gallery.Name.Text);
}
