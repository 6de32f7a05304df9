using Semblance.IntegrationTests.Running;
using Semblance.Vault.Galleries;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class UserFinderTests : RekognitionTestBase
{
    [Fact]
    public async Task The_identifier_of_a_subject_is_no_users_id()
    {
        await World.CreateAsync("door", Cancellation);
        await Admin.AskAsync("CreateUser", new { CollectionId = "door", UserId = "u1" }, Cancellation);
        var subject = await World.Served.House.FindSubject.HandleAsync(new GalleryName("door"), "u1", Cancellation);
        Assert.Equal("ResourceNotFoundException", (await Admin.RefusedAsync("ListFaces", new { CollectionId = "door", UserId = subject.Id.ToString() }, Cancellation)).Name);
        Assert.Equal(0, (await Admin.AskAsync("ListFaces", new { CollectionId = "door", UserId = "u1" }, Cancellation)).GetProperty("Faces").GetArrayLength());
    }

    [Fact]
    public async Task Whoever_is_kept_without_being_a_user_is_none()
    {
        await World.CreateAsync("door", Cancellation);
        await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black), Cancellation, "Ada");
        Assert.Equal("ResourceNotFoundException", (await Admin.RefusedAsync("SearchUsers", new { CollectionId = "door", UserId = "Ada" }, Cancellation)).Name);
    }
}
