namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>A face of a picture.</summary>
internal sealed record FoundAnswer(BoxAnswer Box)
{
    public IReadOnlyList<int[]>? Landmarks { get; init; }

    public PoseAnswer? Pose { get; init; }

    public string? Subject { get; init; }

    public double? Similarity { get; init; }

    public IReadOnlyList<CandidateAnswer>? Subjects { get; init; }
}
