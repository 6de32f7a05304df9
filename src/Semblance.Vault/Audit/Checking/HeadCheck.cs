using Semblance.Vault.Audit.Merkle;
using Semblance.Vault.Audit.Segments;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Audit.Checking;

/// <summary>The heads' part of checking a chain: signatures, their own chain, and what they say of the events.</summary>
internal sealed class HeadCheck(IDurableFiles files, string folder, VerificationKey key, Action<AuditFault, string, long, string> report)
{
    private readonly Dictionary<long, List<(AuditHead Head, string File)>> _bySize = [];
    private readonly HashSet<long> _sizes = [];
    private long _checked;
    private string _previous = AuditHead.DigestOf(string.Empty);
    private AuditHead? _last;

    /// <summary>The chain's name, as the first head that holds says it.</summary>
    public string? Origin { get; private set; }

    /// <summary>Heads that hold.</summary>
    public int Count { get; private set; }

    /// <summary>Reads all heads, and those that were kept elsewhere.</summary>
    public void Read(IReadOnlyList<string> kept)
    {
        foreach (var path in files.List(folder, "audit-*.heads"))
            ReadFile(files.ReadAll(path), Path.GetFileName(path));
        foreach (var text in kept)
        {
            if (Take(text, string.Empty) is { } head)
                Add(head, string.Empty);
        }
    }

    /// <summary>Compares the tree with the heads of its size.</summary>
    public void CheckAt(CompactRange range)
    {
        if (!_bySize.Remove(range.Size, out var heads))
            return;
        var root = Convert.ToHexStringLower(range.Root());
        foreach (var (head, file) in heads.Where(one => !string.Equals(one.Head.Root, root, StringComparison.Ordinal)))
            report(AuditFault.RootDiffers, file, head.Size, $"The head over {head.Size} events was signed over other events.");
        _checked = Math.Max(_checked, range.Size);
    }

    /// <summary>A segment that is followed by another one has a head at its end.</summary>
    public void Demand(long size, string file)
    {
        if (!_sizes.Contains(size))
            report(AuditFault.HeadMissing, file, size, $"There is no head over the {size} events before this file.");
    }

    /// <summary>Heads that speak of more events than there are.</summary>
    public void CheckEnd(long size)
    {
        foreach (var (head, file) in _bySize.Values.SelectMany(heads => heads).OrderBy(one => one.Head.Size))
        {
            if (head.Size > size)
                report(AuditFault.EventsCut, file, head.Size, $"A head was signed over {head.Size} events, and there are {size}.");
            else
                report(AuditFault.RootDiffers, file, head.Size, $"The head over {head.Size} events can't be compared: the chain has no such point.");
        }
    }

    /// <summary>Events that a head vouches for.</summary>
    public long Signed(long size) => Math.Min(_checked, size);

    private void ReadFile(byte[] bytes, string file)
    {
        var (texts, length) = HeadFile.Read(bytes);
        foreach (var text in texts)
        {
            if (Take(text, file) is { } head)
                Follow(head, file);
            _previous = AuditHead.DigestOf(text);
        }

        if (length < bytes.Length)
            report(AuditFault.HeadDamaged, file, _last?.Size ?? 0, $"From byte {length} on there is no whole head.");
    }

    private AuditHead? Take(string text, string file)
    {
        var head = AuditHead.Read(text, key);
        if (head is null || (Origin is not null && !string.Equals(Origin, head.Origin, StringComparison.Ordinal)))
        {
            report(AuditFault.HeadDamaged, file, _last?.Size ?? 0, "A head is not as it was signed, or was signed by another key or for another chain.");
            return null;
        }

        Origin = head.Origin;
        return head;
    }

    private void Follow(AuditHead head, string file)
    {
        if (!string.Equals(head.Previous, _previous, StringComparison.Ordinal) || head.Size < (_last?.Size ?? 0))
            report(AuditFault.HeadMissing, file, head.Size, $"The head over {head.Size} events does not follow the one before it.");
        if (head.At < (_last?.At ?? DateTimeOffset.MinValue))
            report(AuditFault.ClockBackwards, file, head.Size, $"The head over {head.Size} events is earlier than the one before it.");
        _last = head;
        Add(head, file);
    }

    private void Add(AuditHead head, string file)
    {
        Count++;
        _sizes.Add(head.Size);
        if (!_bySize.TryGetValue(head.Size, out var heads))
            _bySize[head.Size] = heads = [];
        heads.Add((head, file));
    }
}
