namespace Semblance.Client.Contracts.Faces;

/// <summary>Whether two pictures show the same person.</summary>
/// <param name="Decision">"match", "non_match" or "undecided".</param>
/// <param name="Band">How sure: "strong_match", "match", "ask_human" or "unknown".</param>
/// <param name="Fmr">The false match rate that the decision stands for: of all pairs of strangers, this share match.</param>
/// <param name="Reasons">Why, in full sentences.</param>
/// <param name="Score">The comparison score; only for keys that show scores, since scores rebuild templates.</param>
public sealed record CompareAnswer(string Decision, string Band, double Fmr, IReadOnlyList<string> Reasons, double? Score);
