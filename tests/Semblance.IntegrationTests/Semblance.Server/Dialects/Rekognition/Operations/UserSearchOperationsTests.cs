using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class UserSearchOperationsTests : RekognitionTestBase
{
    private async Task<string> UserAsync(string user, (byte Red, byte Green, byte Blue) person, int shot)
    {
        var face = await World.IndexAsync("door", MadeWorld.Picture(person, shot), Cancellation);
        await Admin.AskAsync("CreateUser", new { CollectionId = "door", UserId = user }, Cancellation);
        await Admin.AskAsync("AssociateFaces", new { CollectionId = "door", UserId = user, FaceIds = (string[])[face] }, Cancellation);
        return face;
    }

    [Fact]
    public async Task Users_are_found_by_face_by_picture_and_by_one_another()
    {
        await World.CreateAsync("door", Cancellation);
        var face = await UserAsync("ada", MadeWorld.Black, 0);
        await UserAsync("ada-again", MadeWorld.Black, 1);
        await UserAsync("ben", MadeWorld.White, 0);
        var loose = await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black, 2), Cancellation);

        var byFace = await Admin.AskAsync("SearchUsers", new { CollectionId = "door", FaceId = loose }, Cancellation);
        Assert.Equal(["ada", "ada-again"], RekognitionWorld.Texts(byFace, "UserMatches", "User", "UserId").Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(loose, byFace.GetProperty("SearchedFace").GetProperty("FaceId").GetString());
        var own = await Admin.AskAsync("SearchUsers", new { CollectionId = "door", FaceId = face, MaxUsers = 1 }, Cancellation);
        Assert.Equal(["ada"], RekognitionWorld.Texts(own, "UserMatches", "User", "UserId"));
        var byUser = await Admin.AskAsync("SearchUsers", new { CollectionId = "door", UserId = "ada" }, Cancellation);
        Assert.Equal(["ada-again"], RekognitionWorld.Texts(byUser, "UserMatches", "User", "UserId"));
        var byPicture = await Admin.AskAsync("SearchUsersByImage", new { CollectionId = "door", Image = RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.White, 3)) }, Cancellation);
        Assert.Equal(["ben"], RekognitionWorld.Texts(byPicture, "UserMatches", "User", "UserId"));
        Assert.Equal("ACTIVE", byPicture.GetProperty("UserMatches")[0].GetProperty("User").GetProperty("UserStatus").GetString());
    }

    [Fact]
    public async Task A_picture_of_nobody_finds_nobody_and_others_in_a_picture_are_told_of()
    {
        await World.CreateAsync("door", Cancellation);
        var nobody = await Admin.AskAsync("SearchUsersByImage", new { CollectionId = "door", Image = RekognitionWorld.Image(MadeWorld.Empty()) }, Cancellation);
        Assert.Equal(0, nobody.GetProperty("UserMatches").GetArrayLength());
        Assert.False(nobody.TryGetProperty("SearchedFace", out _));
        var two = await Admin.AskAsync("SearchUsersByImage", new { CollectionId = "door", Image = RekognitionWorld.Image(RekognitionWorld.AdaAndBen()) }, Cancellation);
        Assert.Equal("FACE_NOT_LARGEST", Assert.Single(two.GetProperty("UnsearchedFaces").EnumerateArray()).GetProperty("Reasons")[0].GetString());
        Assert.True(two.TryGetProperty("SearchedFace", out _));
    }

    [Fact]
    public async Task One_of_face_and_user_is_needed()
    {
        await World.CreateAsync("door", Cancellation);
        Assert.Equal("InvalidParameterException", (await Admin.RefusedAsync("SearchUsers", new { CollectionId = "door" }, Cancellation)).Name);
        Assert.Equal("InvalidParameterException", (await Admin.RefusedAsync("SearchUsers", new { CollectionId = "door", UserId = "a", FaceId = "b" }, Cancellation)).Name);
    }
}
