using Semblance.Vault.Outbox;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Watch;

/// <summary>Some of the events that wait for subscribers, whomever they are for.</summary>
internal sealed record WaitingPage(IReadOnlyList<(long Position, Guid Id, string Subscriber, WatchEvent Told)> Found, IReadOnlyList<UnreadableEvent> Unreadable, long End)
{
    public static async Task<WaitingPage> ReadAsync(FaceVault vault, long after, int most, CancellationToken cancellation)
    {
        var page = await vault.Announcements.WaitingAsync(after, most, cancellation).ConfigureAwait(false);
        var (found, unreadable) = (new List<(long, Guid, string, WatchEvent)>(), page.Unreadable.ToList());
        foreach (var announcement in page.Found)
        {
            if (WatchEventText.TryRead(announcement.Body.Span) is { } read)
                found.Add((announcement.Position, announcement.Id, read.Subscriber, read.Told));
            else
                unreadable.Add(new UnreadableEvent(announcement.Position, announcement.Id));
        }

        return new WaitingPage(found, unreadable, page.End);
    }
}
