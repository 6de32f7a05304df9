namespace Semblance.Vault.Audit.Segments;

/// <summary>An entry of a segment file as it was found.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Payload">The record's bytes.</param>
/// <param name="Link">The link that was stored with it.</param>
internal sealed record SegmentEntry(int Offset, ReadOnlyMemory<byte> Payload, byte[] Link);
