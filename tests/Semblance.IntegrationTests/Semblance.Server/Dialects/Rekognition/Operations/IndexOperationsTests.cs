using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class IndexOperationsTests : RekognitionTestBase
{
    [Fact]
    public async Task Faces_are_indexed_listed_a_page_at_a_time_and_deleted()
    {
        await World.CreateAsync("door", Cancellation);
        var ids = new List<string>();
        for (var shot = 0; shot < 3; shot++)
            ids.Add(await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black, shot), Cancellation, "Ada"));
        var first = await Admin.AskAsync("ListFaces", new { CollectionId = "door", MaxResults = 2 }, Cancellation);
        Assert.Equal(2, first.GetProperty("Faces").GetArrayLength());
        var token = first.GetProperty("NextToken").GetString()!;
        Assert.InRange(token.Length, 1, 255);
        var second = await Admin.AskAsync("ListFaces", new { CollectionId = "door", MaxResults = 2, NextToken = token }, Cancellation);
        Assert.Equal(ids.Order(StringComparer.Ordinal).ToArray(), RekognitionWorld.Texts(first, "Faces", "FaceId").Concat(RekognitionWorld.Texts(second, "Faces", "FaceId")).Order(StringComparer.Ordinal).ToArray());
        Assert.All(RekognitionWorld.Texts(first, "Faces", "ExternalImageId"), static name => Assert.Equal("Ada", name));
        Assert.Equal("InvalidPaginationTokenException", (await Admin.RefusedAsync("ListFaces", new { CollectionId = "door", NextToken = token, FaceIds = ids }, Cancellation)).Name);

        const string Nobody = "0b3d3f3a-6f1c-4a3e-9a51-0f6f7e1d2c3b";
        var deleted = await Admin.AskAsync("DeleteFaces", new { CollectionId = "door", FaceIds = (string[])[ids[0], ids[0], Nobody] }, Cancellation);
        Assert.Equal([ids[0]], RekognitionWorld.Texts(deleted, "DeletedFaces"));
        Assert.Equal([Nobody], RekognitionWorld.Texts(deleted, "UnsuccessfulFaceDeletions", "FaceId"));
        var left = await Admin.AskAsync("ListFaces", new { CollectionId = "door", FaceIds = ids }, Cancellation);
        Assert.Equal(ids.Skip(1).ToArray(), RekognitionWorld.Texts(left, "Faces", "FaceId"));
    }

    [Fact]
    public async Task Whoever_loses_the_last_face_is_erased()
    {
        await World.CreateAsync("door", Cancellation);
        var id = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black), Cancellation, "Ada");
        await Admin.AskAsync("DeleteFaces", new { CollectionId = "door", FaceIds = (string[])[id] }, Cancellation);
        Assert.Equal((0, 0), await World.Served.House.ShowGallery.CountAsync(new Semblance.Vault.Galleries.GalleryName("door"), Cancellation));
    }

    [Fact]
    public async Task Of_two_people_in_a_picture_one_has_the_name_and_both_are_found()
    {
        await World.CreateAsync("door", Cancellation);
        var answer = await Admin.AskAsync("IndexFaces", new { CollectionId = "door", Image = RekognitionWorld.Image(RekognitionWorld.AdaAndBen()), ExternalImageId = "both.png", QualityFilter = "NONE", DetectionAttributes = (string[])["ALL"] }, Cancellation);
        Assert.Equal(["both.png", "both.png"], RekognitionWorld.Texts(answer, "FaceRecords", "Face", "ExternalImageId"));
        Assert.Single(RekognitionWorld.Texts(answer, "FaceRecords", "Face", "ImageId").Distinct(StringComparer.Ordinal));
        Assert.Equal(2, (await World.Served.House.ShowGallery.CountAsync(new Semblance.Vault.Galleries.GalleryName("door"), Cancellation)).Subjects);
        foreach (var person in new[] { MadeWorld.Black, MadeWorld.White })
        {
            var found = await Admin.AskAsync("SearchFacesByImage", new { CollectionId = "door", Image = RekognitionWorld.Image(MadeWorld.Picture(person, 3)) }, Cancellation);
            Assert.Equal("both.png", Assert.Single(RekognitionWorld.Texts(found, "FaceMatches", "Face", "ExternalImageId")));
        }
    }

    [Fact]
    public async Task No_more_faces_are_kept_than_shall_be_and_the_rest_is_told_why()
    {
        await World.CreateAsync("door", Cancellation);
        var one = await Admin.AskAsync("IndexFaces", new { CollectionId = "door", Image = RekognitionWorld.Image(RekognitionWorld.AdaAndBen()), MaxFaces = 1, QualityFilter = "NONE" }, Cancellation);
        Assert.Equal(1, one.GetProperty("FaceRecords").GetArrayLength());
        Assert.Equal("EXCEEDS_MAX_FACES", Assert.Single(one.GetProperty("UnindexedFaces").EnumerateArray()).GetProperty("Reasons")[0].GetString());
        var none = await Admin.AskAsync("IndexFaces", new { CollectionId = "door", Image = RekognitionWorld.Image(MadeWorld.Empty()) }, Cancellation);
        Assert.Equal((0, 0), (none.GetProperty("FaceRecords").GetArrayLength(), none.GetProperty("UnindexedFaces").GetArrayLength()));
    }

    [Theory]
    [InlineData("SGVsbG8=", "InvalidImageFormatException")]
    [InlineData("iVBORw0KGgo=", "InvalidImageFormatException")]
    [InlineData("", "InvalidParameterException")]
    public async Task What_is_no_picture_is_refused(string bytes, string name)
    {
        await World.CreateAsync("door", Cancellation);
        Assert.Equal(name, (await Admin.RefusedAsync("IndexFaces", new { CollectionId = "door", Image = new { Bytes = bytes } }, Cancellation)).Name);
    }
}
