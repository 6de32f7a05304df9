using Semblance.Cli.Pictures;
using Semblance.Errors;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Pictures;

public sealed class PictureRunTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Results_come_in_the_order_of_the_files_and_what_is_wrong_with_one_is_its_result()
    {
        var files = new[] { _world.House.Write("b.png", MadeWorld.Picture(MadeWorld.Black)), _world.House.Write("broken.png", [1, 2, 3]), _world.House.In("missing.png"), _world.House.Write("a.png", MadeWorld.Empty()) };
        using var engine = _world.Open();
        var (told, progress) = (new List<double>(), new Collected());
        var results = await PictureRun.AnalyseAsync(engine, files, AnalysisRequest.Default, 1, progress, TestContext.Current.CancellationToken);
        told.AddRange(progress.Shares);
        Assert.Equal(files, results.Select(static result => result.File), StringComparer.Ordinal);
        Assert.Equal([1, null, null, 0], results.Select(static result => result.Analysis?.Faces.Count));
        Assert.Equal([null, ErrorCode.InputFormatUnknown, ErrorCode.InputNotFound, null], results.Select(static result => result.Error?.Code));
        Assert.Equal([0.25, 0.5, 0.75, 1], told);
    }

    [Fact]
    public async Task Each_face_comes_with_a_small_picture_of_itself()
    {
        using var engine = _world.Open();
        var input = PictureInput.File(_world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black)));
        var result = Assert.Single(await PictureRun.AnalyseAndCutAsync(engine, [input], AnalysisRequest.Default, _world.Options, new Collected(), TestContext.Current.CancellationToken));
        using var thumbnail = PictureDecoder.Decode(Assert.Single(result.Thumbnails));
        Assert.Equal((FaceThumbnail.Side, FaceThumbnail.Side), (thumbnail.Width, thumbnail.Height));
    }

    [Fact]
    public async Task A_picture_stands_for_its_face_or_for_nobody()
    {
        using var engine = _world.Open();
        Assert.NotNull((await SingleFace.FindAsync(engine, _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.White)), TestContext.Current.CancellationToken))!.Embedding);
        Assert.Null(await SingleFace.FindAsync(engine, _world.House.Write("none.png", MadeWorld.Empty()), TestContext.Current.CancellationToken));
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => SingleFace.FindAsync(engine, _world.House.Write("broken.png", [1, 2, 3]), TestContext.Current.CancellationToken));
        Assert.Contains("broken.png: ", refusal.What, StringComparison.Ordinal);
    }

    private sealed class Collected : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
