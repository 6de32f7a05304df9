using System.Security.Cryptography;
using Semblance.Inference.Graph;

namespace Semblance.UnitTests.Inference.Graph;

/// <summary>The pass on the published networks, where they are at hand.</summary>
public sealed class ReferenceModelTests
{
    [Theory]
    [InlineData("espressif_mbf_512.onnx", 34)]
    [InlineData("espressif_mfn_512.onnx", 35)]
    [InlineData("minifasnet_v2_scale2.7_80.onnx", 33)]
    public void Every_PRelu_is_rewritten_and_the_outputs_are_equal(string file, int count)
    {
        var prepared = Prepare(file);
        Assert.Equal((count, count, null), (prepared.Report.Found, prepared.Report.Rewritten, prepared.Report.Reason));
        // Ten times what was measured (1.6e-6), a tenth of what is let through.
        Assert.InRange(prepared.Report.Figures!.RelativeDifference, 0, 1.6e-5);
    }

    [Theory]
    [InlineData("yunet_n_320_320.onnx")]
    [InlineData("yunet_n_dynamic.onnx")]
    public void The_heads_of_the_detector_are_joined_and_the_outputs_are_equal(string file)
    {
        var prepared = Prepare(file);
        Assert.Equal((12, null), (prepared.Report.Heads, prepared.Report.Reason));
        Assert.InRange(prepared.Report.Figures!.RelativeDifference, 0, 1.6e-5);
    }

    private static OptimizedGraph Prepare(string file)
    {
        var folder = Folder();
        if (folder is null || !File.Exists(Path.Combine(folder, file)))
            Assert.Skip($"{file} is not at hand: name its folder in SEMBLANCE_MODELS.");
        var model = File.ReadAllBytes(Path.Combine(folder, file));
        return GraphOptimizer.Prepare(model, Convert.ToHexString(SHA256.HashData(model)), new GraphOptions { OpenDimension = 64 });
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("SEMBLANCE_MODELS") is { Length: > 0 } named)
            return named;
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
            if (Path.Combine(place.FullName, "shared", "models") is var folder && Directory.Exists(folder))
                return folder;
        return null;
    }
}
