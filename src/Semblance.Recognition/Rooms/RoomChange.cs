using Semblance.Recognition.Indexing;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>What a commit means for searches: who and what is not found any more, and what is found from now on. Told in one step, so that no snapshot is taken between the halves.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RoomChange
{
    /// <summary>Subjects who are not found any more.</summary>
    public IReadOnlyCollection<SubjectId> Subjects { get; init; } = [];

    /// <summary>References that are not found any more, or not as they were: what is in <see cref="Found"/> too is found anew.</summary>
    public IReadOnlyCollection<ReferenceId> References { get; init; } = [];

    /// <summary>References that are found from now on.</summary>
    public IReadOnlyCollection<IndexedReference> Found { get; init; } = [];

    /// <summary>Whether a snapshot of before holds what must not be found any more.</summary>
    public bool TakesAway => Subjects.Count + References.Count > 0;

    internal void Apply(IGalleryIndex index)
    {
        foreach (var subject in Subjects)
            index.RemoveSubject(subject);
        foreach (var reference in References)
            index.Remove(reference);
        foreach (var reference in Found)
            index.Put(reference);
    }
}
