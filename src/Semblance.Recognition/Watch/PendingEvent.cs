namespace Semblance.Recognition.Watch;

/// <summary>An event that a subscriber still has to be told.</summary>
/// <param name="Id">Under what it waits: <see cref="PendingEvents.ForgetAsync"/> takes it.</param>
/// <param name="Told">The event; its own identifier is the same for all subscribers.</param>
/// <remarks>Immutable.</remarks>
public sealed record PendingEvent(Guid Id, WatchEvent Told);
