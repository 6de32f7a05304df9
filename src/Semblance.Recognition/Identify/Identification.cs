using Semblance.Comparison;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Identify;

/// <summary>A search's answer with all that it rests on.</summary>
/// <param name="Verdict">What is said about the probe.</param>
/// <param name="Candidates">The candidates, the best first: none below the threshold's uncertainty, unless <see cref="IdentifyRequest.ListsNearest"/> or a weak probe asks for them. Whoever shows them to people decides how many.</param>
/// <param name="Threshold">The threshold that was used.</param>
/// <param name="Margin">How far the best candidate lies above the second subject; <see langword="null"/> without a second who matters.</param>
/// <param name="Reasons">Why, in full sentences; at least one.</param>
/// <remarks>Immutable.</remarks>
public sealed record Identification(Verdict Verdict, IReadOnlyList<JudgedCandidate> Candidates, DecisionThreshold Threshold, ScoreMargin? Margin, IReadOnlyList<string> Reasons)
{
    /// <summary>Under what the answer waits for a second account, where the gallery is restricted: nobody is named then. Else <see langword="null"/>.</summary>
    public Guid? ReleaseId { get; init; }

    /// <summary>Who it is; <see langword="null"/> without a match.</summary>
    public SubjectId? SubjectId => Verdict == Verdict.Match ? Candidates[0].Found.SubjectId : null;
}
