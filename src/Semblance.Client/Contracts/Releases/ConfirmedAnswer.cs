namespace Semblance.Client.Contracts.Releases;

/// <summary>What a search of a restricted gallery found, told once.</summary>
/// <param name="Verdict">"match", or "ask_human".</param>
/// <param name="Candidates">Who may be it, the best first. Who was erased meanwhile is missing.</param>
/// <param name="Reasons">Why, in full sentences.</param>
/// <param name="RequestedBy">The account that searched.</param>
public sealed record ConfirmedAnswer(string Verdict, IReadOnlyList<ConfirmedCandidateAnswer> Candidates, IReadOnlyList<string> Reasons, string RequestedBy);
