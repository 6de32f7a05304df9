using Semblance.Errors;
using Semblance.Evaluation.Agreement;

namespace Semblance.UnitTests.Evaluation.Agreement;

public sealed class AgreementProtocolTests
{
    private static readonly AgreementOptions Usual = new();

    [Fact]
    public void Only_sure_and_large_faces_must_be_found()
    {
        // One that counts, one too faint, one too small: none of them found.
        var sample = new AgreementSample("a.jpg", [SeenFaces.At(0, 0), SeenFaces.At(100, 0, score: 0.79f), SeenFaces.At(200, 0, side: 23)], []);
        var report = AgreementProtocol.Run("made", [sample], Usual);
        Assert.Equal((1, 0, 1), (report.Faces, report.Found, report.PicturesWithoutAny));
        Assert.Equal(("a.jpg", 0f), (Assert.Single(report.Missed).SampleId, report.Missed[0].Face.Box.X));
        Assert.Equal(0, report.Recall!.Value.Value);
    }

    [Fact]
    public void A_box_at_a_faint_face_of_the_reference_is_not_extra()
    {
        var sample = new AgreementSample("a", [SeenFaces.At(0, 0, score: 0.61f)], [SeenFaces.At(1, 0), SeenFaces.At(300, 0)]);
        var report = AgreementProtocol.Run("made", [sample], Usual);
        Assert.Equal(1, report.ExtraBoxes);
        Assert.Equal(0, report.Faces);
        Assert.Null(report.Recall);
        Assert.Null(report.MedianPointDifference);
    }

    [Fact]
    public void In_a_picture_without_faces_every_box_is_false_and_none_must_be_found()
    {
        var empty = new AgreementSample("cat", [SeenFaces.At(0, 0), SeenFaces.At(90, 0)], [SeenFaces.At(0, 0)], IsFaceFree: true);
        var report = AgreementProtocol.Run("made", [empty], Usual);
        Assert.Equal((0, 1, 2, 1), (report.Pictures, report.FaceFreePictures, report.FalseBoxesOfReference, report.FalseBoxesOfTested));
        Assert.Equal((0, 0), (report.Faces, report.ExtraBoxes));
    }

    [Fact]
    public void Ranges_of_size_add_up_to_the_whole()
    {
        var sides = new float[] { 24, 30, 47, 48, 95, 96, 191, 192, 400 };
        var samples = sides.Select((side, i) => new AgreementSample($"{i}", [SeenFaces.At(0, 0, side)], i % 2 == 0 ? [SeenFaces.At(1, 1, side)] : [])).ToArray();
        var report = AgreementProtocol.Run("made", samples, Usual);
        Assert.Equal([(24, 48, 3, 2), (48, 96, 2, 1), (96, 192, 2, 1), (192, null, 2, 1)], report.Bands.Select(band => ((int)band.FromSide, (int?)band.BelowSide, band.Faces, band.Found)));
        Assert.Equal((report.Faces, report.Found), (report.Bands.Sum(band => band.Faces), report.Bands.Sum(band => band.Found)));
    }

    [Fact]
    public void The_first_range_begins_at_the_least_size()
    {
        var report = AgreementProtocol.Run("made", [new AgreementSample("a", [SeenFaces.At(0, 0, 60)], [])], Usual with { MinFaceSide = 50 });
        Assert.Equal((50d, 96d), (Assert.Single(report.Bands).FromSide, report.Bands[0].BelowSide));
    }

    [Fact]
    public void Medians_are_of_the_faces_found()
    {
        // Eyes are 20 pixels apart: moved by 1, 2 and 6 pixels.
        var samples = new float[] { 6, 1, 2 }.Select((moved, i) => new AgreementSample($"{i}", [SeenFaces.At(0, 0)], [SeenFaces.At(0, 0, moved: moved)])).ToArray();
        var report = AgreementProtocol.Run("made", samples, Usual);
        Assert.Equal(0.1, report.MedianPointDifference!.Value, 1e-5);
        Assert.Equal(0.1 + (0.9 * 0.2), report.HighPointDifference!.Value, 1e-5);
        Assert.Equal(1, report.MedianOverlap!.Value, 1e-6);
    }

    [Theory]
    [InlineData(1.5, 24, 0.5)]
    [InlineData(0.8, -1, 0.5)]
    [InlineData(0.8, 24, 0)]
    [InlineData(double.NaN, 24, 0.5)]
    public void An_option_out_of_range_is_refused(double score, double side, double overlap)
    {
        var options = new AgreementOptions { MinReferenceScore = score, MinFaceSide = side, MinOverlap = overlap };
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => AgreementProtocol.Run("made", [], options)).Code);
    }
}
