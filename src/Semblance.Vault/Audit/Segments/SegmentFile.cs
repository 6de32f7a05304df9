using System.Buffers.Binary;
using System.Globalization;
using Semblance.Vault.Audit.Merkle;

namespace Semblance.Vault.Audit.Segments;

/// <summary>
/// The entries of a segment file. Each is its length (4), the same inverted (4), the record, and its link in the chain (32): a torn end can be told from a changed length, and a changed record does not hide those after it.
/// </summary>
internal static class SegmentFile
{
    /// <summary>The most bytes of a record.</summary>
    public const int MaxPayload = 16 * 1024;

    private const int LengthBytes = 2 * sizeof(int);

    /// <summary>Bytes of an entry.</summary>
    public static int LengthOf(int payload) => LengthBytes + payload + TreeHash.Length;

    /// <summary>Writes an entry.</summary>
    public static void Write(Span<byte> destination, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> link)
    {
        BinaryPrimitives.WriteInt32BigEndian(destination, payload.Length);
        BinaryPrimitives.WriteInt32BigEndian(destination[sizeof(int)..], ~payload.Length);
        payload.CopyTo(destination[LengthBytes..]);
        link.CopyTo(destination[(LengthBytes + payload.Length)..]);
    }

    /// <summary>Reads entries from an offset on, until the end or until one is not whole.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="offset">Where entries begin; afterwards where they end.</param>
    /// <returns>The entries, and what stands behind them.</returns>
    public static (IReadOnlyList<SegmentEntry> Entries, SegmentTail Tail) Read(byte[] bytes, ref int offset)
    {
        var entries = new List<SegmentEntry>();
        while (offset < bytes.Length)
        {
            var rest = bytes.AsSpan(offset);
            if (rest.Length < LengthBytes)
                return (entries, SegmentTail.Torn);
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            if (length is <= 0 or > MaxPayload || BinaryPrimitives.ReadInt32BigEndian(rest[sizeof(int)..]) != ~length)
                return (entries, rest.ContainsAnyExcept((byte)0) ? SegmentTail.Damaged : SegmentTail.Torn);
            if (rest.Length < LengthOf(length))
                return (entries, SegmentTail.Torn);
            entries.Add(new SegmentEntry(offset, bytes.AsMemory(offset + LengthBytes, length), rest.Slice(LengthBytes + length, TreeHash.Length).ToArray()));
            offset += LengthOf(length);
        }

        return (entries, SegmentTail.None);
    }

    /// <summary>The name of a segment's file.</summary>
    public static string NameOf(long first) => string.Create(CultureInfo.InvariantCulture, $"audit-{first:D19}.segment");

    /// <summary>The name of the file with the heads of a segment.</summary>
    public static string HeadsOf(long first) => string.Create(CultureInfo.InvariantCulture, $"audit-{first:D19}.heads");

    /// <summary>The number in a file's name; -1 where it is none of ours.</summary>
    public static long FirstOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.StartsWith("audit-", StringComparison.Ordinal) && long.TryParse(name.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : -1;
    }
}
