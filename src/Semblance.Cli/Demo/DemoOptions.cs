using Semblance.Comparison;

namespace Semblance.Cli.Demo;

/// <summary>What the demo's decisions rest on.</summary>
/// <param name="Calibration">What scores stand for.</param>
/// <param name="Fmr">The false match rate of claims.</param>
/// <param name="Fpir">The false positive identification rate of searches.</param>
internal sealed record DemoOptions(Calibration Calibration, double Fmr, double Fpir);
