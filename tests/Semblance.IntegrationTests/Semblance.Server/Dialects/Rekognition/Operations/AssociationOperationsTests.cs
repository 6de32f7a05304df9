using System.Text.Json;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class AssociationOperationsTests : RekognitionTestBase
{
    private const string Nobody = "0b3d3f3a-6f1c-4a3e-9a51-0f6f7e1d2c3b";

    private async Task<JsonElement> AskAsync(string operation, string user, params string[] faces) =>
        await Admin.AskAsync(operation, new { CollectionId = "door", UserId = user, FaceIds = faces }, Cancellation);

    [Fact]
    public async Task Faces_become_a_users_where_they_show_the_same_person()
    {
        await World.CreateAsync("door", Cancellation);
        foreach (var user in (string[])["u1", "u2"])
            await Admin.AskAsync("CreateUser", new { CollectionId = "door", UserId = user }, Cancellation);
        var one = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black, 0), Cancellation);
        var two = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black, 1), Cancellation);
        var ben = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.White), Cancellation);
        var first = await AskAsync("AssociateFaces", "u1", one, Nobody);
        Assert.Equal([one], RekognitionWorld.Texts(first, "AssociatedFaces", "FaceId"));
        Assert.Equal("ACTIVE", first.GetProperty("UserStatus").GetString());
        Assert.Equal([("FACE_NOT_FOUND", Nobody)], Reasons(first, "UnsuccessfulFaceAssociations"));
        var second = await AskAsync("AssociateFaces", "u1", one, two, ben);
        Assert.Equal([two], RekognitionWorld.Texts(second, "AssociatedFaces", "FaceId"));
        Assert.Equal([("LOW_MATCH_CONFIDENCE", ben)], Reasons(second, "UnsuccessfulFaceAssociations"));
        var third = await AskAsync("AssociateFaces", "u2", one);
        Assert.Equal([("ASSOCIATED_TO_A_DIFFERENT_USER", one)], Reasons(third, "UnsuccessfulFaceAssociations"));
        Assert.Equal("CREATED", third.GetProperty("UserStatus").GetString());
    }

    [Fact]
    public async Task A_users_face_is_not_deleted_and_is_nobodys_after_it_was_given_back()
    {
        await World.CreateAsync("door", Cancellation);
        await Admin.AskAsync("CreateUser", new { CollectionId = "door", UserId = "u1" }, Cancellation);
        var face = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black), Cancellation, "Ada");
        await AskAsync("AssociateFaces", "u1", face);
        var kept = await Admin.AskAsync("DeleteFaces", new { CollectionId = "door", FaceIds = (string[])[face] }, Cancellation);
        Assert.Equal([("ASSOCIATED_TO_AN_EXISTING_USER", face)], Reasons(kept, "UnsuccessfulFaceDeletions"));
        var freed = await AskAsync("DisassociateFaces", "u1", face, Nobody);
        Assert.Equal([face], RekognitionWorld.Texts(freed, "DisassociatedFaces", "FaceId"));
        Assert.Equal("CREATED", freed.GetProperty("UserStatus").GetString());
        Assert.Equal([("FACE_NOT_FOUND", Nobody)], Reasons(freed, "UnsuccessfulFaceDisassociations"));
        Assert.Equal([("FACE_NOT_FOUND", face)], Reasons(await AskAsync("DisassociateFaces", "u1", face), "UnsuccessfulFaceDisassociations"));
        var listed = (await Admin.AskAsync("ListFaces", new { CollectionId = "door" }, Cancellation)).GetProperty("Faces")[0];
        Assert.Equal("Ada", listed.GetProperty("ExternalImageId").GetString());
        Assert.Equal([face], RekognitionWorld.Texts(await Admin.AskAsync("DeleteFaces", new { CollectionId = "door", FaceIds = (string[])[face] }, Cancellation), "DeletedFaces"));
    }

    private static (string Reason, string Face)[] Reasons(JsonElement answer, string list) =>
        [.. answer.GetProperty(list).EnumerateArray().Select(static one => (one.GetProperty("Reasons")[0].GetString()!, one.GetProperty("FaceId").GetString()!))];
}
