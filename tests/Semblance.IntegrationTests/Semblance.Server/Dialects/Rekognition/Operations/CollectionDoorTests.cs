using Semblance.Client.Contracts.Galleries;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class CollectionDoorTests : RekognitionTestBase
{
    [Fact]
    public async Task Nobody_is_put_into_a_gallery_that_rests_on_consent_and_who_is_in_it_is_found()
    {
        await World.Served.GalleryAsync(Cancellation, order: new GalleryOrder("guests", "guest list", "6.1.a+9.2.a", 30));
        var picture = RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.Black));
        string[] ids = ["0b3d3f3a-6f1c-4a3e-9a51-0f6f7e1d2c3b"];
        foreach (var (operation, request) in new (string, object)[]
        {
            ("IndexFaces", new { CollectionId = "guests", Image = picture }),
            ("CreateUser", new { CollectionId = "guests", UserId = "ada" }),
            ("AssociateFaces", new { CollectionId = "guests", UserId = "ada", FaceIds = ids }),
            ("DisassociateFaces", new { CollectionId = "guests", UserId = "ada", FaceIds = ids }),
        })
        {
            var (name, text) = await Admin.RefusedAsync(operation, request, Cancellation);
            Assert.Equal("AccessDeniedException", name);
            Assert.Contains("/v1/galleries/guests/subjects", text, StringComparison.Ordinal);
        }

        using var signed = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black)], ("subject", "Ada"), ("consent_evidence", "form 12"), ("consent_given_at", "2026-08-01T11:00:00Z"), ("consent_expires_at", "2026-08-30"), ("gate", "off"));
        using var enrolled = await World.Served.Admin.PostAsync("/v1/galleries/guests/subjects", signed, Cancellation);
        Assert.True(enrolled.IsSuccessStatusCode);
        var found = await Admin.AskAsync("SearchFacesByImage", new { CollectionId = "guests", Image = picture }, Cancellation);
        Assert.Equal("Ada", Assert.Single(RekognitionWorld.Texts(found, "FaceMatches", "Face", "ExternalImageId")));
    }
}
