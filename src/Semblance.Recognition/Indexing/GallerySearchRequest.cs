using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>How many candidates a search of a gallery gives, and among whom it looks.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GallerySearchRequest
{
    /// <summary>Most candidates. Default 10; 1 to 10,000.</summary>
    public int MaxCandidates { get; init; } = 10;

    /// <summary>The day (UTC) of the search: who is not to be found on it is not found.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The only subject who counts; <see langword="null"/> for everybody. A claim of identity names one.</summary>
    public SubjectId? Only { get; init; }

    /// <summary>Subjects who do not count, since a human said that the probe does not show them.</summary>
    public IReadOnlySet<SubjectId> Except { get; init; } = new HashSet<SubjectId>();

    /// <summary>References that do not count: the one that is searched for, where the probe is made of it.</summary>
    public IReadOnlySet<ReferenceId> ExceptReferences { get; init; } = new HashSet<ReferenceId>();

    /// <summary>Whether each reference is a candidate of its own, so that one subject may come up several times. Default false: one candidate a subject, by the best reference.</summary>
    public bool ListsReferences { get; init; }

    /// <summary>
    /// The lowest score that matters, asked for with the number of references that are searched (1 or more): so a floor that follows from a threshold belongs to the state that is searched. Nobody below it is a candidate
    /// or a rival. <see langword="null"/>, the default, for no floor. It answers with a similarity; outside of -1 to 1 it counts as the nearer end.
    /// </summary>
    public Func<int, double>? LowestOf { get; init; }

    /// <summary>Whether the second subject matters however low it scores, where this subject is the best: look-alikes are held against a margin, not against the floor. <see langword="null"/>, the default, for nobody.</summary>
    public Func<SubjectId, bool>? AnyRivalMatters { get; init; }
}
