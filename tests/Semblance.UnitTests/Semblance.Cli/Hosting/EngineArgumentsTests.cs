using System.CommandLine;
using Semblance.Cli.Hosting;

namespace Semblance.UnitTests.Cli.Hosting;

public sealed class EngineArgumentsTests
{
    [Fact]
    public void Without_options_the_engines_own_defaults_hold() => Assert.Equal(new FaceEngineOptions(), Read());

    [Fact]
    public void Each_option_reaches_its_setting()
    {
        var options = Read("--models", "m", "--detector", "d", "--embedder", "e", "--population", "p", "--no-mirror", "--no-rewrite", "--min-score", "0.7", "--threads", "3");
        Assert.Equal(("m", "d", "e", "p"), (options.ModelFolder, options.Detector, options.Embedder, options.Population));
        Assert.Equal((false, false, 0.7f, 3), (options.Embedding.AverageMirrored, options.Inference.OptimizeGraph, options.Detection.MinScore, options.Inference.Parallelism));
    }

    [Fact]
    public void A_larger_least_side_lifts_the_largest() =>
        Assert.Equal((2000, 2000), (Read("--min-side", "2000").Detection.MinSide, Read("--min-side", "2000").Detection.MaxSide));

    [Fact]
    public void Tiles_need_the_picture_at_full_size() =>
        Assert.Equal((true, 0), (Read("--tiles").Detection.UseTiles, Read("--tiles").Limits.DecodeSide));

    private static FaceEngineOptions Read(params string[] line)
    {
        var command = new RootCommand();
        var arguments = EngineArguments.AddTo(command);
        return arguments.Read(command.Parse(line));
    }
}
