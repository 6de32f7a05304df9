using Semblance.Vault.Audit.Segments;
using Semblance.Vault.Files;

namespace Semblance.Vault.Audit;

/// <summary>Reads a chain for showing. What can't be read is passed over; <see cref="Checking.AuditVerifier"/> says what and why.</summary>
public static class AuditReader
{
    /// <summary>The records of a chain in their order, one segment at a time.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="folder">The folder of its files.</param>
    /// <returns>Records, read as they are asked for.</returns>
    public static IEnumerable<AuditRecord> Read(IDurableFiles files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.List(folder, "audit-*.segment").SelectMany(path => ReadSegment(files.ReadAll(path), SegmentFile.FirstOf(path)));
    }

    /// <summary>The links of a chain, which are the leaves of its tree: for proofs (<see cref="Merkle.MerkleProof"/>).</summary>
    /// <param name="files">The file system.</param>
    /// <param name="folder">The folder of its files.</param>
    /// <returns>A hash of 32 bytes for each event.</returns>
    public static IEnumerable<byte[]> ReadLeaves(IDurableFiles files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.List(folder, "audit-*.segment").SelectMany(path => EntriesOf(files.ReadAll(path), SegmentFile.FirstOf(path))).Select(entry => entry.Link);
    }

    private static IEnumerable<AuditRecord> ReadSegment(byte[] bytes, long first) =>
        EntriesOf(bytes, first).Select(entry => AuditEncoding.Read(entry.Payload.Span)).OfType<AuditRecord>();

    private static IReadOnlyList<SegmentEntry> EntriesOf(byte[] bytes, long first)
    {
        var offset = first < 0 ? bytes.Length : SegmentHeader.LengthFor(first);
        return SegmentFile.Read(bytes, ref offset).Entries;
    }
}
