using Semblance.Comparison;

namespace Semblance.Cli.Identifying;

/// <summary>The threshold of a search, or a refusal in the words of searches.</summary>
internal static class SearchThreshold
{
    /// <summary>The share of searches by strangers that may bring up anybody, where nothing else is asked for.</summary>
    public const double UsualFpir = 1e-2;

    /// <summary>The threshold for a gallery.</summary>
    /// <param name="calibration">What scores stand for.</param>
    /// <param name="fpir">The rate that was asked for; <see langword="null"/> for the usual one or, where the calibration can't support that, the nearest that it can.</param>
    /// <param name="usual">The usual rate.</param>
    /// <param name="size">References that a probe is compared with.</param>
    /// <exception cref="Errors.SemblanceException">The asked rate is out of range, or the calibration can't support it for a gallery of this size.</exception>
    public static DecisionThreshold For(Calibration calibration, double? fpir, double usual, int size) => fpir is { } rate
        ? Recognition.Identify.SearchThreshold.Exactly(calibration, rate, size)
        : Recognition.Identify.SearchThreshold.Nearest(calibration, usual, size);
}
