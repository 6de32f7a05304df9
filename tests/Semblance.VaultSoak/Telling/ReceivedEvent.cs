namespace Semblance.VaultSoak.Telling;

/// <summary>An event that a receiver has kept.</summary>
/// <param name="Id">By which repetitions are known.</param>
/// <param name="Track">The visit.</param>
/// <param name="Number">Place among the events of the visit.</param>
/// <param name="Headers">The headers, by their names in small letters.</param>
/// <param name="Body">What was posted.</param>
public sealed record ReceivedEvent(Guid Id, Guid Track, int Number, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
