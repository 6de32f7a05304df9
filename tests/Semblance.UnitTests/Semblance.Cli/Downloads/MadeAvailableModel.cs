using Semblance.Cli.Downloads;

namespace Semblance.UnitTests.Cli.Downloads;

/// <summary>An entry of the list of what can be pulled.</summary>
internal static class MadeAvailableModel
{
    public static AvailableModel Of(string sha256, long? bytes) => new()
    {
        File = "made.onnx", PublishedAs = "made.onnx", Address = new Uri("https://mirror.example/made.onnx"), Sha256 = sha256, Bytes = bytes,
        Task = "detect", Licence = "MIT", Origin = "made", TrainedOn = null, Card = [],
    };
}
