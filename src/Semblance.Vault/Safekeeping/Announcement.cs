namespace Semblance.Vault.Safekeeping;

/// <summary>Something that subscribers outside still have to be told.</summary>
/// <param name="Position">Its place among those that wait.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Body">What is told.</param>
/// <remarks>Immutable.</remarks>
public sealed record Announcement(long Position, Guid Id, ReadOnlyMemory<byte> Body);
