namespace Semblance.Liveness;

/// <summary>How presentation attacks are looked for.</summary>
/// <remarks>Immutable.</remarks>
public sealed record LivenessOptions
{
    // One list for all, so that options of equal content are equal.
    private static readonly IReadOnlyList<double> BoxAsItIs = [1];

    /// <summary>
    /// Names, or unambiguous beginnings, of the networks whose scores are averaged, joined by "+"; <see langword="null"/> for all liveness models of
    /// the first model folder that has any.
    /// </summary>
    public string? Models { get; init; }

    /// <summary>The score from which on a face is bona fide, 0 to 1; <see langword="null"/> for the one on the model's card, else 0.5.</summary>
    public double? Threshold { get; init; }

    /// <summary>
    /// The least room around a face for a decision, as a share of the widening that the narrowest network asks for: 0 (decide whatever the room) to 1.
    /// Default 0.55 (docs/liveness.md has the measurement).
    /// </summary>
    public double MinRoom { get; init; } = 0.55;

    /// <summary>Each network sees the face box at these sizes and the mean counts, which makes the score steadier; 1 to 9 factors of 0.5 to 2. Default 1 alone.</summary>
    public IReadOnlyList<double> BoxScales { get; init; } = BoxAsItIs;

    /// <summary>Load the networks when the engine is opened, and warm them up with it. Default false: at the first request that asks for them.</summary>
    public bool LoadAtOpen { get; init; }
}
