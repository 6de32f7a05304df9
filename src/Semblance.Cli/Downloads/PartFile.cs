namespace Semblance.Cli.Downloads;

/// <summary>
/// What has come of a file so far: <c>NAME.onnx.part</c>, and beside it the entity tag under which it came, so that a
/// later run can ask for the rest of the very same file (RFC 9110, 13.1.5).
/// </summary>
internal sealed class PartFile : IDisposable
{
    private readonly string _target;
    private readonly FileStream _stream;

    private PartFile(string target, FileStream stream, string? tag)
    {
        _target = target;
        _stream = stream;
        Tag = tag;
        stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>Bytes that are here.</summary>
    public long Length => _stream.Length;

    /// <summary>The strong entity tag under which they came, where the source gave one.</summary>
    public string? Tag { get; private set; }

    private string TagPath => PathOf(_target) + ".etag";

    /// <summary>Where the part of a target lies.</summary>
    public static string PathOf(string target) => target + ".part";

    /// <summary>Opens the part of a target, or begins it.</summary>
    /// <exception cref="Errors.SemblanceException">It can't be written.</exception>
    public static PartFile Open(string target)
    {
        var path = PathOf(target);
        return Guarded(path, () =>
        {
            var tagPath = path + ".etag";
            var tag = File.Exists(path) && File.Exists(tagPath) ? File.ReadAllText(tagPath) : null;
            return new PartFile(target, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous), tag);
        });
    }

    /// <summary>Drops what is here and begins anew.</summary>
    /// <param name="tag">The strong entity tag of what will come, if it has one.</param>
    public void Restart(string? tag) => Guarded(_stream.Name, () =>
    {
        _stream.SetLength(0);
        Tag = tag;
        if (tag is null)
            File.Delete(TagPath);
        else
            File.WriteAllText(TagPath, tag);
        return true;
    });

    /// <summary>Adds to the end.</summary>
    /// <exception cref="Errors.SemblanceException">The disk is full or refuses.</exception>
    public async Task AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await _stream.WriteAsync(bytes, cancellation);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw DownloadFault.Disk(_stream.Name, cause);
        }
    }

    /// <summary>The SHA-256 of what is here.</summary>
    public Task<string> DigestAsync(CancellationToken cancellation)
    {
        _stream.Seek(0, SeekOrigin.Begin);
        return FileDigest.OfAsync(_stream, cancellation);
    }

    /// <summary>Makes what is here the target, in one step that can't be seen half done.</summary>
    public void Complete() => Guarded(_target, () =>
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_stream.Name, _target, overwrite: true);
        File.Delete(TagPath);
        return true;
    });

    /// <summary>Closes it. Bytes stay for the next run; an empty part goes.</summary>
    public void Dispose()
    {
        var isEmpty = _stream.CanSeek && _stream.Length == 0;
        _stream.Dispose();
        if (!isEmpty)
            return;
        File.Delete(_stream.Name);
        File.Delete(TagPath);
    }

    private static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw DownloadFault.Disk(path, cause);
        }
    }
}
