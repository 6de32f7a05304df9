using Semblance.Recognition.Asking;
using Semblance.Recognition.Watch;
using Semblance.Vault.Audit;
using Semblance.Vault.Outbox;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Operate;

/// <summary>Goes through what outlets still have to be told, and finds what can't be read.</summary>
internal sealed class WaitingCheck(FaceVault vault, Happening happening)
{
    public async Task<IReadOnlyList<UnreadableEvent>> FindAsync(CancellationToken cancellation)
    {
        var found = new List<UnreadableEvent>();
        var (page, after) = (await WaitingPage.ReadAsync(vault, 0, PendingEvents.Portion, cancellation).ConfigureAwait(false), 0L);
        while (page.End > after)
        {
            found.AddRange(page.Unreadable);
            after = page.End;
            page = await WaitingPage.ReadAsync(vault, after, PendingEvents.Portion, cancellation).ConfigureAwait(false);
        }

        return found;
    }

    /// <summary>Gives them up: somebody has looked, and nobody will be told of them.</summary>
    public async Task DropAsync(IReadOnlyList<UnreadableEvent> events, Caller caller, CancellationToken cancellation)
    {
        if (events.Count == 0)
            return;
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var gone = await Announcements.GiveUpAsync(work, events.Select(static one => one.Position), cancellation).ConfigureAwait(false);
            await vault.Journal.EnlistAsync(work, happening.OfVault(caller, AuditAction.Quarantine, AuditOutcome.Done, FormattableString.Invariant($"{gone} events for outlets that could not be read were given up")), cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        await vault.Journal.MoveAsync(CancellationToken.None).ConfigureAwait(false);
    }
}
