namespace Semblance.Vault.Safekeeping.Snapshots;

/// <summary>Fills a block of a snapshot, or takes what is in it.</summary>
/// <param name="number">Which, from 0 on.</param>
/// <param name="block">Its bytes.</param>
public delegate void SnapshotFill(int number, Span<byte> block);
