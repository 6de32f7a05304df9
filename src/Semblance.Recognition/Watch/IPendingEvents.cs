namespace Semblance.Recognition.Watch;

/// <summary>Events of cameras that subscribers still have to be told. They are told at least once, in the order in which they happened, over crashes too.</summary>
public interface IPendingEvents
{
    /// <summary>Reads what waits for a subscriber, however much waits for others.</summary>
    /// <param name="subscriber">The outlet's name.</param>
    /// <param name="after">Where reading ended the last time; 0 begins with the oldest.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Up to 2,000, the oldest first, each under what it is forgotten by, and where to go on. None where nothing more waits.</returns>
    /// <remarks>Where rows are on a server that several write to, an event may appear behind a place that was read already; events of one visit never do. Begin anew from time to time.</remarks>
    Task<PendingPage> WaitingAsync(string subscriber, long after, CancellationToken cancellation);

    /// <summary>Counts what waits for a subscriber. It goes through all that waits.</summary>
    /// <param name="subscriber">The outlet's name.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many events.</returns>
    Task<int> CountAsync(string subscriber, CancellationToken cancellation);

    /// <summary>What the subject of an event is called, now.</summary>
    /// <param name="told">The event.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The name; <see langword="null"/> where nobody is named, or who was named was erased.</returns>
    Task<string?> NameAsync(WatchEvent told, CancellationToken cancellation);

    /// <summary>Forgets what a subscriber was told.</summary>
    /// <param name="told">Under what it waited.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>When they are forgotten.</returns>
    Task ForgetAsync(IReadOnlyCollection<Guid> told, CancellationToken cancellation);
}
