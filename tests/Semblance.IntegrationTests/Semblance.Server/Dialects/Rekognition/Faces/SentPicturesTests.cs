using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;
using Semblance.Server.Dialects.Rekognition.Faces;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Faces;

public sealed class SentPicturesTests : RekognitionTestBase
{
    [Fact]
    public async Task Pictures_that_are_too_large_too_small_or_elsewhere_are_refused_by_name()
    {
        var small = PictureEncoder.ToPng(new PixelBlock(new byte[79 * 90 * 3], 79, 90));
        Assert.Equal("InvalidParameterException", await NameAsync(RekognitionWorld.Image(small)));
        Assert.Equal("ImageTooLargeException", await NameAsync(RekognitionWorld.Image([.. MadeWorld.Empty(), .. new byte[SentPictures.MostBytes + 1 - MadeWorld.Empty().Length]])));
        Assert.Equal("InvalidS3ObjectException", await NameAsync(new { S3Object = new { Bucket = "pictures", Name = "ada.png" } }));
        Assert.Equal("InvalidParameterException", await NameAsync(new { }));
        await Admin.AskAsync("DetectFaces", new { Image = RekognitionWorld.Image([.. MadeWorld.Empty(), .. new byte[SentPictures.MostBytes - MadeWorld.Empty().Length]]) }, Cancellation);
    }

    [Fact]
    public async Task Whoever_was_enrolled_natively_is_listed_by_name_without_a_box()
    {
        await World.Served.GalleryAsync(Cancellation);
        await World.Served.EnrolAsync("staff", Cancellation, 1, "Ben");
        var face = Assert.Single((await Admin.AskAsync("ListFaces", new { CollectionId = "staff" }, Cancellation)).GetProperty("Faces").EnumerateArray());
        Assert.Equal(("Ben", KeptFaces.ModelVersion), (face.GetProperty("ExternalImageId").GetString(), face.GetProperty("IndexFacesModelVersion").GetString()));
        Assert.False(face.TryGetProperty("BoundingBox", out _));
    }

    private async Task<string> NameAsync(object image) => (await Admin.RefusedAsync("DetectFaces", new { Image = image }, Cancellation)).Name;
}
