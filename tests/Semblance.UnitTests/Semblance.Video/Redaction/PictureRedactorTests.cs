using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Quality;
using Semblance.Recognition.Identify;
using Semblance.UnitTests.Models;
using Semblance.Video.Redaction;

namespace Semblance.UnitTests.Video.Redaction;

public sealed class PictureRedactorTests : IDisposable
{
    private static readonly MadeMark[] Marks = [new(32, 64), new(256, 128, Tint: 60), new(96, 256, Tint: 20)];

    private readonly MadeModels _models = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _models.Dispose();

    [Fact]
    public async Task Nobody_is_found_any_more_where_everybody_was_covered()
    {
        using var engine = Open();
        var (covered, faces, count) = await new PictureRedactor(engine).RedactAsync(Png(), RedactionWish.All, CoverStyle.Fill, null, Cancel);
        Assert.Equal((3, 3, 320), (faces, count, covered.Width));
        using var picture = Picture.FromRgb(covered.Rgb.Span, covered.Width, covered.Height);
        Assert.Empty((await engine.AnalyseAsync(picture, AnalysisRequest.DetectOnly, Cancel)).Faces);
    }

    [Theory]
    [InlineData(RedactionWish.AllButGallery, 2)]
    [InlineData(RedactionWish.GalleryOnly, 1)]
    public async Task Who_is_of_the_gallery_is_kept_or_hidden_as_was_wished(RedactionWish wish, int covered)
    {
        using var engine = Open();
        var naming = new FirstOnly();
        Assert.Equal(covered, (await new PictureRedactor(engine).RedactAsync(Png(), wish, CoverStyle.Fill, naming, Cancel)).Covered);
        Assert.Equal(3, naming.Asked);
    }

    private static byte[] Png() => PictureEncoder.ToPng(new PixelBlock(MadeMark.Pixels(320, 320, Marks), 320, 320));

    private FaceEngine Open() => FaceEngine.Open(new FaceEngineOptions { ModelFolder = _models.Folder, Detector = MadeModels.Detector, Embedder = MadeModels.Embedder });

    /// <summary>The first who is asked about is of the gallery.</summary>
    private sealed class FirstOnly : IFaceNaming
    {
        public int Asked { get; private set; }

        public Task<Verdict> VerdictAsync(FaceEmbedding face, QualityReport quality, Picture picture, CancellationToken cancellation) =>
            Task.FromResult(Asked++ == 0 ? Verdict.Match : Verdict.Unknown);
    }
}
