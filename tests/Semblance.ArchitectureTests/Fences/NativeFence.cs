using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Fences;

/// <summary>Each native library, and each that speaks to the outside, has one room that knows it.</summary>
internal static class NativeFence
{
    public static IReadOnlyList<Fence> Fences { get; } =
    [
        new("ONNX Runtime", ["Microsoft.ML.OnnxRuntime"], ["Semblance.Inference"]),
        new("libvips", ["NetVips"], ["Semblance.Imaging.Codecs"]),
        new("drawing of plots", ["ScottPlot", "SkiaSharp"], ["Semblance.Evaluation.Plots"]),
        new("MQTT", ["MQTTnet"], ["Semblance.Video.Outlets.Mqtt"]),
        new("processes", ["System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo"], ["Semblance.Video.Ffmpeg", "Semblance.Server.Decoding", "Semblance.Cli.Commands.DoctorCommand", "Semblance.Cli.Benching.Search.Peers"]),
    ];

    public static Rule Rule { get; } = new(
        "native-fence",
        "a native library can crash the process, leak other callers' text and change between versions: one room guards against it, and can be swapped",
        "call the room that wraps it, or add what is missing to that room in our own types");

    public static IEnumerable<Offence> Judge(IReadOnlyCollection<Dependency> dependencies) => Fences.SelectMany(fence => fence.Judge(Rule, dependencies));
}
