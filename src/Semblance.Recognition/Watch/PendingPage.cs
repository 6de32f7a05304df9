namespace Semblance.Recognition.Watch;

/// <summary>Some of the events that a subscriber still has to be told.</summary>
/// <param name="Events">The oldest first.</param>
/// <param name="End">From where reading goes on.</param>
/// <remarks>Immutable.</remarks>
public sealed record PendingPage(IReadOnlyList<PendingEvent> Events, long End)
{
    /// <summary>What was met on the way and can't be read, nor for whom it is: its place among those that wait, and its identifier, empty where even that can't be read. Default none.</summary>
    public IReadOnlyList<(long Position, Guid Id)> LeftOut { get; init; } = [];
}
