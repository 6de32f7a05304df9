namespace Semblance.Client.Contracts.Faces;

/// <summary>How a face was presented to the camera.</summary>
/// <param name="Decision">"bona_fide", "attack" or "undecided".</param>
/// <param name="Score">0 (attack) to 1 (bona fide).</param>
/// <param name="Reasons">Why, in full sentences.</param>
public sealed record LivenessAnswer(string Decision, double Score, IReadOnlyList<string> Reasons);
