using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class PictureOperationsTests : RekognitionTestBase
{
    [Fact]
    public async Task Faces_are_told_with_what_is_measured_and_nothing_else()
    {
        var seen = await Admin.AskAsync("DetectFaces", new { Image = RekognitionWorld.Image(RekognitionWorld.AdaAndBen()), Attributes = (string[])["ALL"] }, Cancellation);
        Assert.Equal(2, seen.GetProperty("FaceDetails").GetArrayLength());
        var face = seen.GetProperty("FaceDetails")[0];
        Assert.Equal(5, face.GetProperty("Landmarks").GetArrayLength());
        Assert.Equal(0.2, face.GetProperty("BoundingBox").GetProperty("Top").GetDouble(), 0.05);
        foreach (var absent in (string[])["Emotions", "Gender", "AgeRange", "Beard", "Mustache", "Smile", "Sunglasses", "Eyeglasses", "FaceOccluded", "MouthOpen"])
            Assert.False(face.TryGetProperty(absent, out _), absent);
        Assert.True(face.TryGetProperty("Pose", out _) && face.TryGetProperty("Quality", out _));
        Assert.Equal(0, (await Admin.AskAsync("DetectFaces", new { Image = RekognitionWorld.Image(MadeWorld.Empty()) }, Cancellation)).GetProperty("FaceDetails").GetArrayLength());
    }

    [Fact]
    public async Task The_faces_of_a_target_are_matched_or_not()
    {
        var compared = await Admin.AskAsync("CompareFaces", new { SourceImage = RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.Black, 3)), TargetImage = RekognitionWorld.Image(RekognitionWorld.AdaAndBen()), SimilarityThreshold = 0 }, Cancellation);
        Assert.InRange(Assert.Single(compared.GetProperty("FaceMatches").EnumerateArray()).GetProperty("Similarity").GetDouble(), 90, 100);
        Assert.Equal(1, compared.GetProperty("UnmatchedFaces").GetArrayLength());
        Assert.InRange(compared.GetProperty("SourceImageFace").GetProperty("Confidence").GetDouble(), 1, 100);
        Assert.InRange(compared.GetProperty("FaceMatches")[0].GetProperty("Face").GetProperty("BoundingBox").GetProperty("Left").GetDouble(), 0.1, 0.3);
    }

    [Fact]
    public async Task A_comparison_takes_two_faces()
    {
        var (ada, empty) = (RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.Black)), RekognitionWorld.Image(MadeWorld.Empty()));
        Assert.Equal("InvalidParameterException", (await Admin.RefusedAsync("CompareFaces", new { SourceImage = empty, TargetImage = ada }, Cancellation)).Name);
        Assert.Equal("InvalidParameterException", (await Admin.RefusedAsync("CompareFaces", new { SourceImage = ada, TargetImage = empty }, Cancellation)).Name);
        Assert.Equal("InvalidParameterException", (await Admin.RefusedAsync("CompareFaces", new { SourceImage = ada }, Cancellation)).Name);
    }
}
