using Semblance.Recognition.Govern;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Watch;

/// <summary>Events of cameras that subscribers still have to be told. They are told at least once, in the order in which they happened, over crashes too.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="names">Says what subjects are called.</param>
public sealed class PendingEvents(FaceVault vault, NameFoundHandler names)
{
    private const int Most = 10_000;

    /// <summary>Reads what waits for a subscriber.</summary>
    /// <param name="subscriber">The outlet's name.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The oldest first, each under what it is forgotten by. At most those among the 10,000 that have waited longest for any subscriber.</returns>
    public async Task<IReadOnlyList<PendingEvent>> WaitingAsync(string subscriber, CancellationToken cancellation)
    {
        var waiting = await vault.Announcements.WaitingAsync(Most, cancellation).ConfigureAwait(false);
        return
        [
            .. from announcement in waiting
               let read = WatchEventText.Read(announcement.Body)
               where string.Equals(read.Subscriber, subscriber, StringComparison.Ordinal)
               select new PendingEvent(announcement.Id, read.Told),
        ];
    }

    /// <summary>What the subject of an event is called, now.</summary>
    /// <param name="told">The event.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The name; <see langword="null"/> where nobody is named, or who was named was erased.</returns>
    public async Task<string?> NameAsync(WatchEvent told, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(told);
        if (told.Subject is not { } subject)
            return null;
        return (await names.HandleAsync(new GalleryName(told.Gallery), [subject], cancellation).ConfigureAwait(false)).GetValueOrDefault(subject);
    }

    /// <summary>Forgets what a subscriber was told.</summary>
    /// <param name="told">Under what it waited.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>When they are forgotten.</returns>
    public Task ForgetAsync(IReadOnlyCollection<Guid> told, CancellationToken cancellation) => vault.Announcements.RemoveAsync(told, cancellation);
}
