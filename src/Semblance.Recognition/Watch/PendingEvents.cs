using Semblance.Errors;
using Semblance.Recognition.Govern;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Watch;

/// <summary>Events of cameras that subscribers still have to be told, as the vault keeps them.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="names">Says what subjects are called.</param>
public sealed class PendingEvents(FaceVault vault, NameFoundHandler names) : IPendingEvents
{
    /// <summary>How old an event may get before it is given up: 7 days.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    internal const int Portion = 2_000;

    /// <inheritdoc/>
    public async Task<PendingPage> WaitingAsync(string subscriber, long after, CancellationToken cancellation)
    {
        var leftOut = new List<(long Position, Guid Id)>();
        while (true)
        {
            var page = await WaitingPage.ReadAsync(vault, after, Portion, cancellation).ConfigureAwait(false);
            leftOut.AddRange(page.Unreadable.Select(static one => (one.Position, one.Id)));
            PendingEvent[] own =
            [
                .. from waiting in page.Found
                   where string.Equals(waiting.Subscriber, subscriber, StringComparison.Ordinal)
                   select new PendingEvent(waiting.Id, waiting.Told),
            ];
            if (own.Length > 0 || page.End == after)
                return new PendingPage(own, page.End) { LeftOut = leftOut };
            after = page.End;
        }
    }

    /// <inheritdoc/>
    public async Task<int> CountAsync(string subscriber, CancellationToken cancellation)
    {
        var (count, page) = (0, new PendingPage([], 0));
        do
        {
            page = await WaitingAsync(subscriber, page.End, cancellation).ConfigureAwait(false);
            count += page.Events.Count;
        }
        while (page.Events.Count > 0);
        return count;
    }

    /// <inheritdoc/>
    public async Task<string?> NameAsync(WatchEvent told, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(told);
        if (told.Subject is not { } subject)
            return null;
        try
        {
            return (await names.HandleAsync(new GalleryName(told.Gallery), [subject], cancellation).ConfigureAwait(false)).GetValueOrDefault(subject);
        }
        catch (SemblanceException gone) when (gone.Code is ErrorCode.GalleryUnknown or ErrorCode.VaultRuleBroken or ErrorCode.SealBroken)
        {
            return null; // The gallery is gone, or can't be read any more: what happened is told all the same, and names nobody.
        }
    }

    /// <inheritdoc/>
    public Task ForgetAsync(IReadOnlyCollection<Guid> told, CancellationToken cancellation) => vault.Announcements.RemoveAsync(told, cancellation);
}
