using System.Globalization;
using Semblance.Errors;

namespace Semblance;

/// <summary>Checks every option against its documented range.</summary>
internal static class OptionRules
{
    public static void Check(FaceEngineOptions options)
    {
        Check("Limits.MaxBytes", options.Limits.MaxBytes, 1, int.MaxValue);
        Check("Limits.MaxPixels", options.Limits.MaxPixels, 1, 500_000_000);
        Check("Limits.MaxSide", options.Limits.MaxSide, 1, 65_500);
        Check("Limits.DecodeSide", options.Limits.DecodeSide, 0, 65_500);
        Check("Detection.MinScore", options.Detection.MinScore, 0.05, 0.99);
        Check("Detection.MaxOverlap", options.Detection.MaxOverlap, 0, 1);
        Check("Detection.MinSide", options.Detection.MinSide, 64, 4_096);
        Check("Detection.MaxSide", options.Detection.MaxSide, options.Detection.MinSide, 4_096);
        Check("Detection.MaxFaces", options.Detection.MaxFaces, 1, 10_000);
        Check("Embedding.MaxBatch", options.Embedding.MaxBatch, 1, 64);
        Check("Liveness.Threshold", options.Liveness.Threshold ?? 0.5, 0, 1);
        Check("Liveness.MinRoom", options.Liveness.MinRoom, 0, 1);
        Check("Liveness.BoxScales.Count", options.Liveness.BoxScales.Count, 1, 9);
        foreach (var scale in options.Liveness.BoxScales)
            Check("Liveness.BoxScales", scale, 0.5, 2);
        Check("Inference.Parallelism", options.Inference.Parallelism, 1, 1_024);
    }

    private static void Check(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, string.Create(CultureInfo.InvariantCulture, $"The option {name} is {value}; its range is {least} to {most}."), "Choose a value inside the range.");
    }
}
