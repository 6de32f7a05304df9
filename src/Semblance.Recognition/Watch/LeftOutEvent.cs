namespace Semblance.Recognition.Watch;

/// <summary>An event that waits and can't be read, nor for whom it is.</summary>
/// <param name="Position">Its place among those that wait.</param>
/// <param name="Id">Under what it waits; empty where even that can't be read.</param>
public readonly record struct LeftOutEvent(long Position, Guid Id);
