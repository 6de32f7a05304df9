using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Remove;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Dialects;

/// <summary>Walks the references of a gallery for protocols that number their pages or take all at once.</summary>
internal sealed class ReferenceWalk(RecognitionHouse house)
{
    private const int Page = 1_000;

    /// <summary>Reads some references.</summary>
    /// <param name="gallery">Of which gallery.</param>
    /// <param name="subject">The only subject whose references count; <see langword="null"/> for everybody.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="skip">How many not to tell.</param>
    /// <param name="most">How many to tell.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<AttributedReference>> ReadAsync(GalleryName gallery, SubjectId? subject, Caller caller, long skip, long most, CancellationToken cancellation)
    {
        var (read, passed) = (new List<AttributedReference>(), 0L);
        ReferenceMark? after = null;
        do
        {
            var roll = await house.ListReferences.HandleAsync(new ListReferencesRequest(gallery, caller) { Subject = subject, After = after, Most = Page }, cancellation).ConfigureAwait(false);
            var within = roll.References.Skip((int)Math.Clamp(skip - passed, 0, Page)).Take((int)Math.Min(most - read.Count, Page));
            read.AddRange(within);
            passed += roll.References.Count;
            after = roll.Next;
        }
        while (after is not null && read.Count < most);
        return read;
    }

    /// <summary>Removes references; who is left without any is erased.</summary>
    /// <returns>How many were there.</returns>
    public async Task<int> RemoveAsync(GalleryName gallery, IEnumerable<ReferenceId> references, Caller caller, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var some in references.Chunk(Page))
            removed += (await house.RemoveReferences.HandleAsync(new RemoveReferencesRequest(gallery, some, caller), cancellation).ConfigureAwait(false)).References.Count(static one => one.WasThere);
        return removed;
    }
}
