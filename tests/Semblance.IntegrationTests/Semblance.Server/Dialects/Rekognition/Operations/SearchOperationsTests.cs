using Semblance.IntegrationTests.Running;
using Semblance.Server.Dialects.Rekognition.Operations;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class SearchOperationsTests : RekognitionTestBase
{
    [Fact]
    public async Task A_face_finds_others_of_the_same_person_and_not_itself()
    {
        await World.CreateAsync("door", Cancellation);
        var one = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black, 0), Cancellation, "Ada");
        var two = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black, 1), Cancellation, "Ada");
        await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.White), Cancellation, "Ben");
        var found = await Admin.AskAsync("SearchFaces", new { CollectionId = "door", FaceId = one, FaceMatchThreshold = 0 }, Cancellation);
        Assert.Equal(one, found.GetProperty("SearchedFaceId").GetString());
        Assert.Equal([two], RekognitionWorld.Texts(found, "FaceMatches", "Face", "FaceId"));
        Assert.InRange(found.GetProperty("FaceMatches")[0].GetProperty("Similarity").GetDouble(), 95, 100);
    }

    [Fact]
    public async Task A_picture_finds_the_person_of_its_largest_face_as_often_as_is_asked_for()
    {
        await World.CreateAsync("door", Cancellation);
        for (var shot = 0; shot < 3; shot++)
            await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black, shot), Cancellation, "Ada");
        var request = new { CollectionId = "door", Image = RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.Black, 4)), MaxFaces = 2 };
        var found = await Admin.AskAsync("SearchFacesByImage", request, Cancellation);
        Assert.Equal(["Ada", "Ada"], RekognitionWorld.Texts(found, "FaceMatches", "Face", "ExternalImageId"));
        Assert.InRange(found.GetProperty("SearchedFaceConfidence").GetDouble(), 1, 100);
        Assert.InRange(found.GetProperty("SearchedFaceBoundingBox").GetProperty("Width").GetDouble(), 0.05, 0.2);
        var similarities = found.GetProperty("FaceMatches").EnumerateArray().Select(static one => one.GetProperty("Similarity").GetDouble()).ToArray();
        Assert.Equal(similarities.OrderDescending(), similarities);
    }

    [Fact]
    public async Task A_picture_without_a_face_and_a_face_that_is_not_there_are_invalid()
    {
        await World.CreateAsync("door", Cancellation);
        Assert.Equal("InvalidParameterException", (await Admin.RefusedAsync("SearchFacesByImage", new { CollectionId = "door", Image = RekognitionWorld.Image(MadeWorld.Empty()) }, Cancellation)).Name);
        foreach (var id in (string[])["0b3d3f3a-6f1c-4a3e-9a51-0f6f7e1d2c3b", "0b3d3f3a-6f1c-1a3e-9a51-0f6f7e1d2c3b", "x"])
            Assert.Equal("InvalidParameterException", (await Admin.RefusedAsync("SearchFaces", new { CollectionId = "door", FaceId = id }, Cancellation)).Name);
        Assert.Null(ReferenceFinder.IdOf(Guid.Parse("0b3d3f3a-6f1c-1a3e-9a51-0f6f7e1d2c3b")));
        var nobody = await Admin.AskAsync("SearchFacesByImage", new { CollectionId = "door", Image = RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.Black)) }, Cancellation);
        Assert.Equal(0, nobody.GetProperty("FaceMatches").GetArrayLength());
    }
}
