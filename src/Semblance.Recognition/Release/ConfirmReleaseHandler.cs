using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Release;

/// <summary>Tells what a search of a restricted gallery found, once a second account has confirmed it. Both accounts are on record before it is told.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="time">The clock.</param>
public sealed class ConfirmReleaseHandler(FaceVault vault, GalleryRooms rooms, Happening happening, TimeProvider time)
{
    private readonly WithheldShelf _shelf = new(vault, time);

    /// <summary>What waits, without what was found.</summary>
    /// <returns>The oldest first; <see cref="WithheldAnswer.Candidates"/> and <see cref="WithheldAnswer.Reasons"/> are empty.</returns>
    public IReadOnlyList<WithheldAnswer> List() => [.. _shelf.List().Select(answer => answer with { Candidates = [], Reasons = [], IsMatch = false })];

    /// <summary>Confirms a release of one gallery.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="id">By what it is asked for; one of another gallery is as if it were not there.</param>
    /// <param name="caller">Who confirms; another account than the one that searched.</param>
    /// <param name="cancellation">Heeded until it is on record.</param>
    /// <returns>As for <see cref="HandleAsync(Guid, Caller, CancellationToken)"/>.</returns>
    /// <exception cref="SemblanceException">As for <see cref="HandleAsync(Guid, Caller, CancellationToken)"/>.</exception>
    public Task<WithheldAnswer> HandleAsync(GalleryId gallery, Guid id, Caller caller, CancellationToken cancellation) =>
        _shelf.Demand(id).Gallery == gallery ? HandleAsync(id, caller, cancellation) : throw WithheldShelf.Missing(id);

    /// <summary>Confirms a release.</summary>
    /// <param name="id">By what it is asked for.</param>
    /// <param name="caller">Who confirms; another account than the one that searched.</param>
    /// <param name="cancellation">Heeded until it is on record.</param>
    /// <returns>What was found, told once. Who was erased meanwhile is missing.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultRuleBroken"/>: nothing waits under that identifier, the same account asks, or the gallery was erased. <see cref="ErrorCode.AuditUnwritable"/>: it waits on.
    /// </exception>
    public async Task<WithheldAnswer> HandleAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        using var turn = await rooms.TurnAsync(cancellation).ConfigureAwait(false); // two who confirm at once are not both told
        var answer = _shelf.Demand(id);
        var gallery = await GalleryOfAsync(answer, cancellation).ConfigureAwait(false);
        if (string.Equals(answer.RequestedBy, caller.Account, StringComparison.OrdinalIgnoreCase))
        {
            await RecordAsync(gallery, caller, answer, AuditOutcome.Refused, null, cancellation).ConfigureAwait(false);
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "The account that searched can't confirm its own search.", "Let another person look at the picture and confirm under their own account.");
        }

        answer = answer with { Candidates = await LivingAsync(answer, cancellation).ConfigureAwait(false) };
        var isMatch = answer.IsMatch && answer.Candidates.Count > 0;
        await RecordAsync(gallery, caller, answer, isMatch ? AuditOutcome.Match : AuditOutcome.Undecided, isMatch ? answer.Candidates[0].Subject : null, cancellation).ConfigureAwait(false);
        _shelf.Remove(id);
        return answer with { IsMatch = isMatch };
    }

    private async Task<GalleryEntry> GalleryOfAsync(WithheldAnswer answer, CancellationToken cancellation)
    {
        GalleryName? name;
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            name = (await view.Galleries.FindAsync(answer.Gallery, cancellation).ConfigureAwait(false))?.Gallery.Name;
        if (name is not null)
            return await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        _shelf.Remove(answer.Id);
        throw new SemblanceException(ErrorCode.VaultRuleBroken, "The gallery was erased since, and what was found with it.", "There is nothing left to be told.");
    }

    private async Task<IReadOnlyList<WithheldCandidate>> LivingAsync(WithheldAnswer answer, CancellationToken cancellation)
    {
        var living = new List<WithheldCandidate>();
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            foreach (var candidate in answer.Candidates)
            {
                if (await view.Subjects.FindAsync(candidate.Subject, cancellation).ConfigureAwait(false) is not null)
                    living.Add(candidate);
            }
        }

        // Where the match itself is gone, whoever came second is no answer to anything.
        return living.Count > 0 && living[0] == answer.Candidates[0] ? living : [];
    }

    private Task<AuditPosition> RecordAsync(GalleryEntry gallery, Caller caller, WithheldAnswer answer, AuditOutcome outcome, SubjectId? subject, CancellationToken cancellation)
    {
        var happened = happening.In(gallery, caller, AuditAction.Confirm, outcome, Pseudonym(gallery, subject)) with { SecondActor = answer.RequestedBy, InputDigest = answer.Probe };
        return vault.Journal.RecordAsync(happened, cancellation);
    }

    private string Pseudonym(GalleryEntry gallery, SubjectId? subject)
    {
        if (subject is not { } found)
            return string.Empty;
        using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, found.Value);
        return key.Pseudonym();
    }
}
