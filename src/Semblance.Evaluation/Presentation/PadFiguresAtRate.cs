namespace Semblance.Evaluation.Presentation;

/// <summary>Both error rates at the threshold that was chosen for a BPCER.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The BPCER that was asked for on the tuning presentations; the measured one differs from it where those are others.</param>
/// <param name="Figures">What was measured.</param>
public sealed record PadFiguresAtRate(double Target, PadFigures Figures);
