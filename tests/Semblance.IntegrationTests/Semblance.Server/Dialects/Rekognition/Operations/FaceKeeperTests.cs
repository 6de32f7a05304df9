using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class FaceKeeperTests : RekognitionTestBase
{
    [Fact]
    public async Task A_face_is_kept_once_under_each_name_however_often_it_is_sent()
    {
        await World.CreateAsync("door", Cancellation);
        var picture = MadeWorld.Picture(MadeWorld.Black);
        var sent = new List<string>();
        foreach (var name in (string?[])["Ada", "Ada", null, null, "Eve", "Ada"])
            sent.Add(await World.IndexAsync("door", picture, Cancellation, name));
        Assert.Equal((sent[0], sent[0], sent[2], sent[0]), (sent[0], sent[1], sent[3], sent[5]));
        Assert.Equal(3, sent.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, (await World.Served.House.ShowGallery.CountAsync(new Semblance.Vault.Galleries.GalleryName("door"), Cancellation)).References);
        await Admin.AskAsync("DeleteFaces", new { CollectionId = "door", FaceIds = (string[])[sent[0]] }, Cancellation);
        Assert.NotEqual(sent[0], await World.IndexAsync("door", picture, Cancellation, "Ada"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Three_at_once_are_one()
    {
        await World.CreateAsync("door", Cancellation);
        var picture = MadeWorld.Picture(MadeWorld.Black);
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => World.IndexAsync("door", picture, Cancellation, "Ada")));
        Assert.Single(sent.Distinct(StringComparer.Ordinal));
    }
}
