namespace Semblance.Client.Contracts.Record;

/// <summary>Some of the events on record.</summary>
/// <param name="Events">The newest first.</param>
/// <param name="Next">What to send as 'before' for older ones; absent where there are none.</param>
public sealed record RecordAnswer(IReadOnlyList<EventAnswer> Events, long? Next);
