using Semblance.Recognition.Asking;

namespace Semblance.Recognition.Group;

/// <summary>Which faces of several pictures show one subject? Nothing that is kept is asked, and nothing is kept.</summary>
/// <param name="Pictures">The faces of each picture.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record GroupRequest(IReadOnlyList<IReadOnlyList<Probe>> Pictures, Caller Caller)
{
    /// <summary>The share of comparisons of two people that may match; <see langword="null"/> to follow the rule (<see cref="GroupThreshold"/>).</summary>
    public double? FalseMatchRate { get; init; }
}
