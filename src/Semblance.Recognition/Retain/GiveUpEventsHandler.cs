using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Watch;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Retain;

/// <summary>
/// Gives up events that waited longer than <see cref="PendingEvents.LongestWait"/>. Outlets do so themselves with what is theirs; what waits for one that nobody has configured any more would stay for ever.
/// </summary>
/// <param name="vault">What is kept.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="time">The clock.</param>
public sealed class GiveUpEventsHandler(FaceVault vault, Happening happening, TimeProvider time)
{
    /// <summary>Goes through all that waits.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="spared">Outlets that are there, and give up and tell by themselves.</param>
    /// <param name="cancellation">Heeded between two pages.</param>
    /// <returns>How many events were given up, outlet by outlet, in the order of their names; on record. Empty where nothing was too old.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>, <see cref="ErrorCode.VaultStopped"/>.</exception>
    public async Task<IReadOnlyDictionary<string, int>> HandleAsync(Caller caller, IReadOnlyCollection<string> spared, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(spared);
        var given = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (page, after) = (await WaitingPage.ReadAsync(vault, 0, PendingEvents.Portion, cancellation).ConfigureAwait(false), 0L);
        while (page.End > after)
        {
            after = page.End;
            var due = page.Found.Where(waiting => !spared.Contains(waiting.Subscriber, StringComparer.Ordinal) && time.GetUtcNow() - waiting.Told.At > PendingEvents.LongestWait).ToArray();
            if (due.Length > 0)
                await GiveUpAsync(caller, [.. due.Select(static waiting => waiting.Position)], cancellation).ConfigureAwait(false);
            foreach (var own in due.GroupBy(static waiting => waiting.Subscriber, StringComparer.Ordinal))
                given[own.Key] = given.GetValueOrDefault(own.Key) + own.Count();
            page = await WaitingPage.ReadAsync(vault, after, PendingEvents.Portion, cancellation).ConfigureAwait(false);
        }

        return given;
    }

    private async Task GiveUpAsync(Caller caller, long[] positions, CancellationToken cancellation)
    {
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var gone = await Announcements.GiveUpAsync(work, positions, cancellation).ConfigureAwait(false);
            await vault.Journal.EnlistAsync(work, happening.OfVault(caller, AuditAction.Change, AuditOutcome.Done, FormattableString.Invariant($"{gone} events that no outlet took in {PendingEvents.LongestWait.TotalDays:0} days were given up")), cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        await vault.Journal.MoveAsync(CancellationToken.None).ConfigureAwait(false);
    }
}
