using Semblance.Evaluation.Presentation;

namespace Semblance.Cli.Evaluating;

/// <summary>A set of liveness networks and what was measured of it.</summary>
/// <param name="Report">The error rates.</param>
/// <param name="Stability">Whether decisions stay; <see langword="null"/> where it was not asked for.</param>
/// <param name="MillisecondsPerFace">Time from box to score, summed over networks and crops.</param>
internal sealed record MeasuredSystem(PresentationReport Report, StabilityReport? Stability, double MillisecondsPerFace);
