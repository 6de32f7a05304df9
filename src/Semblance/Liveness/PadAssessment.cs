namespace Semblance.Liveness;

/// <summary>The answer about how one face was presented, with all that it rests on.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Score">How bona fide the face looks. It is measured even where the decision is undecided.</param>
/// <param name="Decision">Bona fide, attack or undecided.</param>
/// <param name="Threshold">The threshold that was used, and what is known about it.</param>
/// <param name="Room">How many times the face box could be widened inside the picture; below 1 the box reaches over the edge.</param>
/// <param name="RoomNeeded">The room below which there is no decision, as the networks look for what is around the face: a hand, an edge, a screen.</param>
/// <param name="Reasons">Why, in full sentences; at least one.</param>
/// <param name="Advice">What to do for the next picture; empty where nothing needs doing.</param>
public sealed record PadAssessment(
    PadScore Score, PadDecision Decision, PadThreshold Threshold, float Room, float RoomNeeded, IReadOnlyList<string> Reasons, string Advice)
{
    /// <summary>True when the face fills too much of the picture for a decision.</summary>
    public bool IsTooTight => Room < RoomNeeded;

    /// <summary>The decision and its reasons in one line.</summary>
    /// <returns>A text for messages and reports.</returns>
    public override string ToString() => $"{Decision}: {string.Join(' ', Reasons)}";
}
