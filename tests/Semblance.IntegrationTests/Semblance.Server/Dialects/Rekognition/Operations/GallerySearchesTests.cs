using Semblance.Client.Contracts.Galleries;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class GallerySearchesTests : RekognitionTestBase
{
    [Fact]
    public async Task Nothing_is_told_below_the_floor_whatever_threshold_is_asked_for_but_to_whom_scores_are_shown()
    {
        await World.CreateAsync("door", Cancellation);
        await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black), Cancellation, "Ada");
        var stranger = new { CollectionId = "door", Image = RekognitionWorld.Image(MadeWorld.Picture((0, 0, 255), 3)), FaceMatchThreshold = 0 };
        Assert.Equal(0, (await Admin.AskAsync("SearchFacesByImage", stranger, Cancellation)).GetProperty("FaceMatches").GetArrayLength());
        using var calibrator = await World.WithKeyAsync(AccessRole.Admin, Cancellation, showsScores: true);
        var told = (await calibrator.AskAsync("SearchFacesByImage", stranger, Cancellation)).GetProperty("FaceMatches")[0].GetProperty("Similarity").GetDouble();
        Assert.InRange(told, 0.01, 79.99);
    }

    [Fact]
    public async Task Similarities_come_in_whole_steps()
    {
        await World.CreateAsync("door", Cancellation);
        await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black), Cancellation, "Ada");
        var ada = new { CollectionId = "door", Image = RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.Black, 3)) };
        var told = (await Admin.AskAsync("SearchFacesByImage", ada, Cancellation)).GetProperty("FaceMatches")[0].GetProperty("Similarity").GetDouble();
        Assert.Equal(Math.Round(told), told);
    }

    [Fact]
    public async Task What_a_restricted_gallery_knows_is_released_by_a_second_person()
    {
        await World.Served.GalleryAsync(Cancellation, order: new GalleryOrder("secret", "to open the door", "6.1.f+9.2.f", 365, Restricted: true));
        await World.IndexAsync("secret", MadeWorld.Picture(MadeWorld.Black), Cancellation, "Ada");
        var (name, text) = await Admin.RefusedAsync("SearchFacesByImage", new { CollectionId = "secret", Image = RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.Black, 3)) }, Cancellation);
        Assert.Equal("AccessDeniedException", name);
        Assert.Contains("second person", text, StringComparison.Ordinal);
        var stranger = await Admin.AskAsync("SearchFacesByImage", new { CollectionId = "secret", Image = RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.White)), FaceMatchThreshold = 0 }, Cancellation);
        Assert.Equal(0, stranger.GetProperty("FaceMatches").GetArrayLength());
    }
}
