using Semblance.Vault.Audit.Merkle;
using Semblance.Vault.Audit.Segments;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Audit.Checking;

/// <summary>
/// Checks a chain with nothing but its files and the public key: each event, their order, their links, and each signed head. A chain that was cut behind its newest head, with that head, looks whole by itself: only a head
/// that was kept elsewhere shows it.
/// </summary>
public sealed class AuditVerifier
{
    private const int Most = 1000;

    private readonly IDurableFiles _files;
    private readonly string _folder;
    private readonly List<AuditFinding> _findings = [];
    private readonly HashSet<Guid> _ids = [];
    private readonly HeadCheck _heads;
    private CompactRange _range = new();
    private byte[]? _link;
    private long _next;
    private DateTimeOffset _time = DateTimeOffset.MinValue;

    private AuditVerifier(IDurableFiles files, string folder, VerificationKey key) => (_files, _folder, _heads) = (files, folder, new HeadCheck(files, folder, key, Report));

    /// <summary>Checks a chain.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="folder">The folder of its files.</param>
    /// <param name="key">The public key of the installation.</param>
    /// <param name="kept">Signed heads that were kept elsewhere.</param>
    /// <returns>What was found. Damage is a finding, never an error.</returns>
    public static AuditReport Verify(IDurableFiles files, string folder, VerificationKey key, params IReadOnlyList<string> kept)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(kept);
        return new AuditVerifier(files, folder, key).Run(kept);
    }

    private AuditReport Run(IReadOnlyList<string> kept)
    {
        var segments = _files.List(_folder, "audit-*.segment");
        _heads.Read(kept);
        if (_heads.Origin is { } origin)
            _link = ChainStart.LinkOf(origin);
        long events = 0;
        for (var i = 0; i < segments.Count; i++)
            events += CheckSegment(segments[i], isLast: i == segments.Count - 1);
        _heads.CheckEnd(_range.Size);
        return new AuditReport(events, segments.Count, _heads.Count, _heads.Signed(_range.Size), _findings);
    }

    private long CheckSegment(string path, bool isLast)
    {
        var (bytes, name, first) = (_files.ReadAll(path), Path.GetFileName(path), SegmentFile.FirstOf(path));
        if (SegmentHeader.Read(bytes, first) is { } header)
            CheckHeader(header, name);
        else
            Report(AuditFault.SegmentDamaged, name, _next, "The beginning of the file is not as it was written.");
        var offset = first < 0 ? bytes.Length : Math.Min(bytes.Length, SegmentHeader.LengthFor(first));
        var (entries, tail) = SegmentFile.Read(bytes, ref offset);
        foreach (var entry in entries)
            CheckEntry(entry, name);
        if (tail != SegmentTail.None)
            Report(tail == SegmentTail.Torn && isLast ? AuditFault.EndTorn : AuditFault.EventDamaged, name, _next, $"From byte {offset} on there is no whole event.");
        return entries.Count;
    }

    private void CheckHeader(SegmentHeader header, string name)
    {
        var before = CompactRange.Of(header.First, header.Nodes);
        var goesOn = header.First == _range.Size && before.Root().AsSpan().SequenceEqual(_range.Root()) && (_link is null || header.Before.AsSpan().SequenceEqual(_link));
        if (!goesOn)
            Report(AuditFault.SegmentDamaged, name, header.First, $"The file goes on from event {header.First}, and before it there are {_range.Size} with other links.");
        if (header.First > 0)
            _heads.Demand(header.First, name);
        (_range, _link, _next) = (before, header.Before, header.First);
        _heads.CheckAt(_range);
    }

    private void CheckEntry(SegmentEntry entry, string name)
    {
        var record = AuditEncoding.Read(entry.Payload.Span);
        if (record is null || (_link is not null && !TreeHash.Link(_link, entry.Payload.Span).AsSpan().SequenceEqual(entry.Link)))
            Report(AuditFault.EventDamaged, name, _next, $"Event {_next} at byte {entry.Offset} is not as it was written, or does not follow the one before it.");
        if (record is not null)
            CheckRecord(record, name);
        (_link, _next) = (entry.Link, (record?.Sequence ?? _next) + 1);
        _range.Append(entry.Link);
        _heads.CheckAt(_range);
    }

    private void CheckRecord(AuditRecord record, string name)
    {
        if (record.Sequence != _next)
            Report(AuditFault.OrderBroken, name, _next, $"Event {record.Sequence} stands where event {_next} should.");
        if (!_ids.Add(record.Event.Id))
            Report(AuditFault.EventRepeated, name, record.Sequence, $"The id {record.Event.Id} occurs twice.");
        if (record.RecordedAt < _time)
            Report(AuditFault.ClockBackwards, name, record.Sequence, $"Event {record.Sequence} was recorded earlier than the one before it.");
        _time = record.RecordedAt;
    }

    private void Report(AuditFault fault, string file, long sequence, string what)
    {
        if (_findings.Count < Most)
            _findings.Add(new AuditFinding(fault, file, sequence, what));
    }
}
