using Semblance.Client.Contracts.Faces;

namespace Semblance.Client.Contracts.Searches;

/// <summary>Who of a gallery a face is, if anyone.</summary>
/// <param name="Box">Where the face is.</param>
/// <param name="Verdict">"match", "unknown" or "ask_human".</param>
/// <param name="Fpir">The share of searches for strangers that may bring up anybody, which the verdict stands for.</param>
/// <param name="Candidates">Who may be it, the best first; nobody who is clearly somebody else, unless the nearest were asked for.</param>
/// <param name="Reasons">Why, in full sentences.</param>
/// <param name="ReleaseId">Under what the answer waits for a second account, where the gallery is restricted.</param>
public sealed record IdentifiedFaceAnswer(BoxAnswer Box, string Verdict, double Fpir, IReadOnlyList<CandidateAnswer> Candidates, IReadOnlyList<string> Reasons, Guid? ReleaseId);
