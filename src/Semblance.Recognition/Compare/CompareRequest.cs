using Semblance.Recognition.Asking;

namespace Semblance.Recognition.Compare;

/// <summary>Do two samples show the same person? Nothing that is kept is asked.</summary>
/// <param name="Probe">The one side.</param>
/// <param name="Other">The other side.</param>
/// <param name="FalseMatchRate">The share of comparisons of two people that may match.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record CompareRequest(Probe Probe, Probe Other, double FalseMatchRate, Caller Caller);
