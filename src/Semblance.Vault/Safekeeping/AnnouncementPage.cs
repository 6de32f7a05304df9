using Semblance.Vault.Outbox;

namespace Semblance.Vault.Safekeeping;

/// <summary>Some of what subscribers outside still have to be told.</summary>
/// <param name="Found">The oldest first.</param>
/// <param name="Unreadable">What can't be read or whose seal is broken.</param>
/// <param name="End">The position to go on from: the asked one where nothing more waits.</param>
/// <remarks>Immutable.</remarks>
public sealed record AnnouncementPage(IReadOnlyList<Announcement> Found, IReadOnlyList<UnreadableEvent> Unreadable, long End);
