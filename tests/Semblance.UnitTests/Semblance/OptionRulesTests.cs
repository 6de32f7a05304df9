using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Inference;

namespace Semblance.UnitTests;

public sealed class OptionRulesTests
{
    public static TheoryData<string, FaceEngineOptions> Wrong => new()
    {
        { "Limits.MaxBytes", new() { Limits = new() { MaxBytes = 0 } } },
        { "Limits.MaxBytes", new() { Limits = new() { MaxBytes = 1L << 31 } } },
        { "Limits.MaxPixels", new() { Limits = new() { MaxPixels = 0 } } },
        { "Limits.MaxSide", new() { Limits = new() { MaxSide = 65_501 } } },
        { "Limits.DecodeSide", new() { Limits = new() { DecodeSide = -1 } } },
        { "Detection.MinScore", new() { Detection = new() { MinScore = 0.04f } } },
        { "Detection.MinScore", new() { Detection = new() { MinScore = float.NaN } } },
        { "Detection.MaxOverlap", new() { Detection = new() { MaxOverlap = 1.01f } } },
        { "Detection.MinSide", new() { Detection = new() { MinSide = 63 } } },
        { "Detection.MaxSide", new() { Detection = new() { MinSide = 640, MaxSide = 639 } } },
        { "Detection.MaxFaces", new() { Detection = new() { MaxFaces = 0 } } },
        { "Embedding.MaxBatch", new() { Embedding = new() { MaxBatch = 65 } } },
        { "Liveness.Threshold", new() { Liveness = new() { Threshold = 1.01 } } },
        { "Liveness.MinRoom", new() { Liveness = new() { MinRoom = -0.1 } } },
        { "Liveness.BoxScales.Count", new() { Liveness = new() { BoxScales = [] } } },
        { "Liveness.BoxScales", new() { Liveness = new() { BoxScales = [1, 2.1] } } },
        { "Inference.Parallelism", new() { Inference = new() { Parallelism = 0 } } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_option_out_of_its_range_is_named(string name, FaceEngineOptions options)
    {
        var refusal = Assert.Throws<SemblanceException>(() => OptionRules.Check(options));
        Assert.Equal(ErrorCode.OptionOutOfRange, refusal.Code);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => FaceEngine.Open(options)).Code);
    }

    [Fact]
    public void The_defaults_and_the_ends_of_the_ranges_pass()
    {
        OptionRules.Check(new FaceEngineOptions());
        OptionRules.Check(new FaceEngineOptions
        {
            Limits = new PictureLimits { MaxBytes = int.MaxValue, MaxPixels = 1, MaxSide = 1, DecodeSide = 0 },
            Detection = new DetectionOptions { MinScore = 0.05f, MaxOverlap = 0, MinSide = 64, MaxSide = 64, MaxFaces = 1 },
            Embedding = new EmbeddingOptions { MaxBatch = 1 },
            Inference = new InferenceOptions { Parallelism = 1 },
        });
    }
}
