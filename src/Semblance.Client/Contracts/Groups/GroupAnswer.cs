namespace Semblance.Client.Contracts.Groups;

/// <summary>Which faces of several pictures show one subject.</summary>
/// <param name="Groups">The groups, the largest first; a face that is like no other is in one alone.</param>
/// <param name="SetAside">Faces that are too weak to be grouped.</param>
/// <param name="Fmr">The share of strangers' comparisons that reach the mean score of a group.</param>
public sealed record GroupAnswer(IReadOnlyList<FaceGroupAnswer> Groups, IReadOnlyList<GroupedFaceAnswer> SetAside, double Fmr);
