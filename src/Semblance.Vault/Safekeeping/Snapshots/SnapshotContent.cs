namespace Semblance.Vault.Safekeeping.Snapshots;

/// <summary>What is written as a snapshot, block by block so that no second copy of it is needed.</summary>
/// <param name="About">A few bytes about it, sealed too.</param>
/// <param name="Length">Bytes of it.</param>
/// <param name="BlockLength">Bytes of each block but the last.</param>
/// <param name="Fill">Fills the block of a number, from 0 on; it may throw <see cref="OperationCanceledException"/>.</param>
public sealed record SnapshotContent(ReadOnlyMemory<byte> About, long Length, int BlockLength, SnapshotFill Fill)
{
    /// <summary>How many blocks.</summary>
    public int Blocks => (int)((Length + BlockLength - 1) / BlockLength);
}
