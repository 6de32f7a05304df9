using Semblance.Comparison;

namespace Semblance.Cli.Demo;

/// <summary>What the demo's decisions rest on.</summary>
/// <param name="Calibration">What scores stand for.</param>
/// <param name="Fmr">The share of false claims that may match; <see langword="null"/> for <see cref="UsualFmr"/> or as near as the calibration supports.</param>
/// <param name="Fpir">The share of searches by strangers that may bring up anybody; <see langword="null"/> for <see cref="UsualFpir"/> or as near as the calibration supports.</param>
internal sealed record DemoOptions(Calibration Calibration, double? Fmr, double? Fpir)
{
    /// <summary>The share of false claims that may match, where nothing else is asked for.</summary>
    public const double UsualFmr = 1e-4;

    /// <summary>The share of searches by strangers that may bring up anybody, where nothing else is asked for: few enough that a demo shows none.</summary>
    public const double UsualFpir = 3e-3;
}
