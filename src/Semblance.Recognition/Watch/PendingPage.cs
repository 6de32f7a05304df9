namespace Semblance.Recognition.Watch;

/// <summary>Some of the events that a subscriber still has to be told.</summary>
/// <param name="Events">The oldest first.</param>
/// <param name="End">From where reading goes on.</param>
/// <remarks>Immutable.</remarks>
public sealed record PendingPage(IReadOnlyList<PendingEvent> Events, long End)
{
    /// <summary>What was met on the way and can't be read, whomever it is for. Default none.</summary>
    public IReadOnlyList<LeftOutEvent> LeftOut { get; init; } = [];
}

/// <summary>An event that waits and can't be read, nor for whom it is.</summary>
/// <param name="Position">Its place among those that wait.</param>
/// <param name="Id">Under what it waits; empty where even that can't be read.</param>
public readonly record struct LeftOutEvent(long Position, Guid Id);
