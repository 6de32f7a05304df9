using Semblance.Vault.Audit.Merkle;
using Semblance.Vault.Audit.Segments;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Audit;

/// <summary>Signs heads and appends them to the file beside the segment.</summary>
internal sealed class HeadWriter(IDurableFiles files, string folder, string origin, SigningKey signer, Func<IReadOnlyList<ManifestRoot>> manifests, TimeProvider time) : IDisposable
{
    private IDurableFile? _file;
    private long _length;
    private string _previous = AuditHead.DigestOf(string.Empty);

    /// <summary>The size that the newest head speaks of; 0 without one.</summary>
    public long Size { get; private set; }

    /// <summary>When the newest head was signed, or the file opened.</summary>
    public long SignedAt { get; private set; } = time.GetTimestamp();

    /// <summary>Finds the newest head and checks it against the chain; then opens the file.</summary>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.AuditDamaged"/>: the newest head is not ours, or vouches for events that are not there.</exception>
    public void Resume(ChainEnd end)
    {
        var texts = files.List(folder, "audit-*.heads").SelectMany(path => HeadFile.Read(files.ReadAll(path)).Heads).ToArray();
        if (texts.Length > 0)
            Check(texts[^1], end.Range);
        var path = PathOf(end.First);
        if (!files.Exists(path))
        {
            Begin(end.First);
            return;
        }

        var bytes = files.ReadAll(path);
        _length = HeadFile.Read(bytes).Length;
        _file = files.Open(path);
        if (_length == bytes.Length)
            return;
        _file.Truncate(_length);
        _file.Sync();
    }

    /// <summary>Begins the file of a new segment. The folder is synced by the caller or here, it does not matter twice.</summary>
    public void Begin(long first)
    {
        _file?.Dispose();
        _file = files.Create(PathOf(first));
        _file.Sync();
        files.SyncFolder(folder);
        _length = 0;
    }

    /// <summary>Signs the chain as it is.</summary>
    /// <returns>The signed text, durable.</returns>
    public string Sign(CompactRange range)
    {
        var head = new AuditHead(origin, range.Size, Convert.ToHexStringLower(range.Root()), time.GetUtcNow(), _previous, manifests());
        var text = head.Sign(signer);
        var bytes = HeadFile.Write(text);
        UnsyncedTail.WriteOrCut(_file!, _length, bytes);
        (_length, _previous, Size, SignedAt) = (_length + bytes.Length, AuditHead.DigestOf(text), range.Size, time.GetTimestamp());
        return text;
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    /// <inheritdoc/>
    public override string ToString() => "HeadWriter";

    private void Check(string text, CompactRange range)
    {
        if (AuditHead.Read(text, signer.Public) is not { } newest || !string.Equals(newest.Origin, origin, StringComparison.Ordinal))
            throw AuditFailure.Damaged("its newest head was not signed here");
        if (newest.Size > range.Size)
            throw AuditFailure.Damaged($"its newest head vouches for {newest.Size} events, and there are {range.Size}");
        if (newest.Size == range.Size && !string.Equals(newest.Root, Convert.ToHexStringLower(range.Root()), StringComparison.Ordinal))
            throw AuditFailure.Damaged("its newest head was signed over other events");
        (_previous, Size) = (AuditHead.DigestOf(text), newest.Size);
    }

    private string PathOf(long first) => Path.Combine(folder, SegmentFile.HeadsOf(first));
}
