using Semblance.Vault.Audit.Merkle;
using Semblance.Vault.Audit.Segments;
using Semblance.Vault.Files;

namespace Semblance.Vault.Audit;

/// <summary>Writes groups of events into segment files. For one thread; after any failure it is not to be used again.</summary>
internal sealed class AuditWriter : IDisposable
{
    private readonly IDurableFiles _files;
    private readonly string _folder;
    private readonly AuditOptions _options;
    private readonly TimeProvider _time;
    private readonly HeadWriter _heads;
    private readonly CompactRange _range;
    private readonly Dictionary<Guid, long> _known;
    private byte[] _link;
    private IDurableFile _segment;
    private long _first;
    private long _length;

    private AuditWriter(IDurableFiles files, string folder, AuditOptions options, TimeProvider time, HeadWriter heads, ChainEnd end, IDurableFile segment) =>
        (_files, _folder, _options, _time, _heads, _range, _known, _link, _segment, _first, _length, Dropped) = (files, folder, options, time, heads, end.Range, end.Known, end.Link, segment, end.First, end.Length, end.Torn);

    /// <summary>Events in the chain.</summary>
    public long Size => _range.Size;

    /// <summary>Bytes of an entry that was cut off by a crash and that nobody was told is durable; taken away when the chain was opened.</summary>
    public int Dropped { get; }

    /// <summary>Opens a chain, or begins it. Checks first and changes then.</summary>
    public static AuditWriter Open(IDurableFiles files, string folder, string origin, AuditOptions options, TimeProvider time, HeadWriter heads)
    {
        var end = ChainEnd.Find(files, folder);
        if (end is null)
        {
            Create(files, folder, ChainStart.HeaderOf(origin)).Dispose();
            end = ChainEnd.Find(files, folder)!;
        }

        heads.Resume(end);
        RemoveUnbegun(files, folder, end.First);
        var segment = files.Open(PathOf(folder, end.First));
        if (end.Torn > 0)
        {
            segment.Truncate(end.Length);
            segment.Sync();
        }

        return new AuditWriter(files, folder, options, time, heads, end, segment);
    }

    /// <summary>Appends events that are not in the chain yet, and returns when all of them are durable.</summary>
    /// <returns>Their numbers.</returns>
    public long[] Append(IReadOnlyList<AuditEvent> events)
    {
        RollSegment();
        var places = new long[events.Count];
        using var buffer = new MemoryStream();
        for (var i = 0; i < events.Count; i++)
            places[i] = _known.TryGetValue(events[i].Id, out var known) ? known : Put(events[i], buffer);
        if (buffer.Length == 0)
            return places;
        UnsyncedTail.WriteOrCut(_segment, _length, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        _length += buffer.Length;
        return places;
    }

    /// <summary>Signs a head where one is due: enough events or enough time, and something new.</summary>
    public void SignIfDue()
    {
        var news = _range.Size - _heads.Size;
        if (news >= _options.HeadEvents || (news > 0 && _time.GetElapsedTime(_heads.SignedAt) >= _options.HeadInterval))
            _heads.Sign(_range);
    }

    /// <summary>Signs a head now.</summary>
    public string Sign() => _heads.Sign(_range);

    /// <summary>Signs a head over what the newest one does not speak of yet.</summary>
    public void SignRest()
    {
        if (_range.Size > _heads.Size)
            _heads.Sign(_range);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _segment.Dispose();
        _heads.Dispose();
    }

    private static string PathOf(string folder, long first) => Path.Combine(folder, SegmentFile.NameOf(first));

    private static IDurableFile Create(IDurableFiles files, string folder, SegmentHeader header)
    {
        var file = files.Create(PathOf(folder, header.First));
        file.Write(0, header.ToArray());
        file.Sync();
        files.SyncFolder(folder);
        return file;
    }

    /// <summary>A segment that was cut off in its header holds nothing.</summary>
    private static void RemoveUnbegun(IDurableFiles files, string folder, long last)
    {
        foreach (var path in files.List(folder, "audit-*.segment").Where(path => SegmentFile.FirstOf(path) > last))
            files.Unlink(path);
        files.SyncFolder(folder);
    }

    private long Put(AuditEvent one, MemoryStream buffer)
    {
        var sequence = _range.Size;
        var payload = AuditEncoding.Write(new AuditRecord(sequence, _time.GetUtcNow(), one));
        _link = TreeHash.Link(_link, payload);
        var entry = new byte[SegmentFile.LengthOf(payload.Length)];
        SegmentFile.Write(entry, payload, _link);
        buffer.Write(entry);
        _range.Append(_link);
        _known.Add(one.Id, sequence);
        return sequence;
    }

    /// <summary>A full segment ends with a head, so that each of them can be checked and put away by itself.</summary>
    private void RollSegment()
    {
        if (_range.Size - _first < _options.SegmentEvents)
            return;
        SignRest();
        var segment = Create(_files, _folder, new SegmentHeader(_range.Size, _link, _range.Nodes));
        _segment.Dispose();
        _segment = segment;
        foreach (var old in _known.Where(known => known.Value < _first).Select(known => known.Key).ToArray())
            _known.Remove(old);
        (_first, _length) = (_range.Size, SegmentHeader.LengthFor(_range.Size));
        _heads.Begin(_first);
    }
}
