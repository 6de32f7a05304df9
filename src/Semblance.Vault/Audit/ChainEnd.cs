using Semblance.Vault.Audit.Merkle;
using Semblance.Vault.Audit.Segments;
using Semblance.Vault.Files;

namespace Semblance.Vault.Audit;

/// <summary>The end of a chain as it was found: what is needed to go on from it.</summary>
internal sealed class ChainEnd
{
    private ChainEnd(SegmentHeader header) => (First, Link, Range) = (header.First, header.Before, CompactRange.Of(header.First, header.Nodes));

    /// <summary>The number of the last segment's first event.</summary>
    public long First { get; }

    /// <summary>The last link.</summary>
    public byte[] Link { get; private set; }

    /// <summary>The tree.</summary>
    public CompactRange Range { get; }

    /// <summary>Bytes of the last segment that count.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes behind them, of an entry that nobody was told is durable.</summary>
    public int Torn { get; private set; }

    /// <summary>The numbers of the events of the last two segments, by their ids.</summary>
    public Dictionary<Guid, long> Known { get; } = [];

    /// <summary>Finds the end. Nothing is changed.</summary>
    /// <returns>Nothing where there is no chain, or only a file whose header was never whole.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.AuditDamaged"/>.</exception>
    public static ChainEnd? Find(IDurableFiles files, string folder)
    {
        var segments = files.List(folder, "audit-*.segment").ToList();
        if (segments.Count > 0 && IsUnbegun(files.ReadAll(segments[^1]), SegmentFile.FirstOf(segments[^1])))
            segments.RemoveAt(segments.Count - 1);
        if (segments.Count == 0)
            return null;
        if (segments.Count > 1)
            return ReadKnown(Read(files, segments[^1]), files.ReadAll(segments[^2]), SegmentFile.FirstOf(segments[^2]));
        return Read(files, segments[^1]);
    }

    /// <summary>Whether a segment file was cut off while its header was written: nothing was ever recorded in it.</summary>
    public static bool IsUnbegun(ReadOnlySpan<byte> bytes, long first) =>
        first >= 0 && (bytes.Length < SegmentHeader.LengthFor(first) || !bytes.ContainsAnyExcept((byte)0));

    private static ChainEnd Read(IDurableFiles files, string path)
    {
        var (bytes, name) = (files.ReadAll(path), Path.GetFileName(path));
        var header = SegmentHeader.Read(bytes, SegmentFile.FirstOf(path)) ?? throw AuditFailure.Damaged($"the beginning of {name} is not as it was written");
        var end = new ChainEnd(header);
        var offset = header.Length;
        var (entries, tail) = SegmentFile.Read(bytes, ref offset);
        foreach (var entry in entries)
            end.Take(entry, name);
        if (tail == SegmentTail.Damaged)
            throw AuditFailure.Damaged($"{name} holds something at byte {offset} that is no event");
        (end.Length, end.Torn) = (offset, bytes.Length - offset);
        return end;
    }

    private static ChainEnd ReadKnown(ChainEnd end, byte[] before, long first)
    {
        var offset = SegmentHeader.LengthFor(first);
        foreach (var record in SegmentFile.Read(before, ref offset).Entries.Select(entry => AuditEncoding.Read(entry.Payload.Span)).OfType<AuditRecord>())
            end.Known.TryAdd(record.Event.Id, record.Sequence);
        return end;
    }

    private void Take(SegmentEntry entry, string name)
    {
        var link = TreeHash.Link(Link, entry.Payload.Span);
        if (!link.AsSpan().SequenceEqual(entry.Link) || AuditEncoding.Read(entry.Payload.Span) is not { } record || record.Sequence != Range.Size)
            throw AuditFailure.Damaged($"event {Range.Size} in {name} is not as it was written");
        Known[record.Event.Id] = record.Sequence;
        Range.Append(link);
        Link = link;
    }
}
