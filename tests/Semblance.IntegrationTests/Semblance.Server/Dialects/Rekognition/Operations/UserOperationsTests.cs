using Semblance.IntegrationTests.Running;
using Semblance.Vault.Galleries;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class UserOperationsTests : RekognitionTestBase
{
    private static object User(string id, string? token = null) => new { CollectionId = "door", UserId = id, ClientRequestToken = token };

    [Fact]
    public async Task Users_are_made_once_listed_a_page_at_a_time_and_deleted()
    {
        await World.CreateAsync("door", Cancellation);
        await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.White), Cancellation, "Ben");
        foreach (var id in (string[])["u1", "u2", "u3"])
            await Admin.AskAsync("CreateUser", User(id), Cancellation);
        Assert.Equal("ConflictException", (await Admin.RefusedAsync("CreateUser", User("u1"), Cancellation)).Name);
        var first = await Admin.AskAsync("ListUsers", new { CollectionId = "door", MaxResults = 2 }, Cancellation);
        var second = await Admin.AskAsync("ListUsers", new { CollectionId = "door", MaxResults = 2, NextToken = first.GetProperty("NextToken").GetString() }, Cancellation);
        Assert.Equal(["u1", "u2", "u3"], RekognitionWorld.Texts(first, "Users", "UserId").Concat(RekognitionWorld.Texts(second, "Users", "UserId")).Order(StringComparer.Ordinal).ToArray());
        Assert.False(second.TryGetProperty("NextToken", out _));
        Assert.All(RekognitionWorld.Texts(first, "Users", "UserStatus"), static status => Assert.Equal("CREATED", status));
        await Admin.AskAsync("DeleteUser", User("u2"), Cancellation);
        Assert.Equal("ResourceNotFoundException", (await Admin.RefusedAsync("DeleteUser", User("u2"), Cancellation)).Name);
        Assert.Equal("ResourceNotFoundException", (await Admin.RefusedAsync("DeleteUser", User("Ben"), Cancellation)).Name);
    }

    [Fact]
    public async Task A_repeated_request_is_answered_as_before_and_a_token_holds_for_one()
    {
        await World.CreateAsync("door", Cancellation);
        await Admin.AskAsync("CreateUser", User("u1", "t1"), Cancellation);
        await Admin.AskAsync("CreateUser", User("u1", "t1"), Cancellation);
        Assert.Equal("IdempotentParameterMismatchException", (await Admin.RefusedAsync("CreateUser", User("u2", "t1"), Cancellation)).Name);
    }

    [Fact]
    public async Task Who_was_there_by_that_name_becomes_a_user_and_stays_when_the_user_goes()
    {
        await World.CreateAsync("door", Cancellation);
        var id = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black), Cancellation, "Ada");
        await Admin.AskAsync("CreateUser", User("Ada"), Cancellation);
        var listed = await Admin.AskAsync("ListFaces", new { CollectionId = "door", UserId = "Ada" }, Cancellation);
        Assert.Equal(["Ada"], RekognitionWorld.Texts(listed, "Faces", "UserId"));
        await Admin.AskAsync("DeleteUser", User("Ada"), Cancellation);
        var left = await Admin.AskAsync("ListFaces", new { CollectionId = "door" }, Cancellation);
        Assert.Equal([id], RekognitionWorld.Texts(left, "Faces", "FaceId"));
        Assert.NotNull(await World.Served.House.FindSubject.HandleAsync(new GalleryName("door"), "Ada", Cancellation));
    }

    [Fact]
    public async Task A_deleted_users_faces_stay_and_are_nobodys()
    {
        await World.CreateAsync("door", Cancellation);
        var id = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black), Cancellation);
        await Admin.AskAsync("CreateUser", User("u1"), Cancellation);
        await Admin.AskAsync("AssociateFaces", new { CollectionId = "door", UserId = "u1", FaceIds = (string[])[id] }, Cancellation);
        await Admin.AskAsync("DeleteUser", User("u1"), Cancellation);
        var left = await Admin.AskAsync("ListFaces", new { CollectionId = "door" }, Cancellation);
        Assert.Equal([id], RekognitionWorld.Texts(left, "Faces", "FaceId"));
        Assert.False(left.GetProperty("Faces")[0].TryGetProperty("UserId", out _));
        Assert.Equal((1, 1), await World.Served.House.ShowGallery.CountAsync(new GalleryName("door"), Cancellation));
    }
}
