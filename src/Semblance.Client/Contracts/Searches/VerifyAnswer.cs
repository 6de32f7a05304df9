namespace Semblance.Client.Contracts.Searches;

/// <summary>The answer to a claim of identity. Somebody who is not enrolled and somebody who is not alike get the same answer.</summary>
/// <param name="Decision">"match", "non_match" or "undecided".</param>
/// <param name="Band">How sure: "strong_match", "match", "ask_human" or "unknown".</param>
/// <param name="Fmr">The false match rate that the decision stands for.</param>
/// <param name="Reasons">Why, in full sentences.</param>
/// <param name="Score">The comparison score; only for keys that show scores, and never below what the threshold leaves open.</param>
public sealed record VerifyAnswer(string Decision, string Band, double Fmr, IReadOnlyList<string> Reasons, double? Score);
