using System.Text.RegularExpressions;
using Semblance.Vault.Files;

namespace Semblance.UnitTests.Vault.Files;

/// <summary>
/// A file system in memory that knows what would survive a power cut: bytes that were synced, and names whose folder was synced. Any one of its calls can be made to fail, before it did anything or, for a write, half way.
/// </summary>
internal sealed class MadeFiles : IDurableFiles
{
    private readonly Dictionary<string, Node> _names = new(StringComparer.Ordinal);
    private Dictionary<string, Node> _durable = new(StringComparer.Ordinal);

    /// <summary>Which call fails, from 1; 0 for none.</summary>
    public int FailAt { get; set; }

    /// <summary>Whether a write that fails has written its first half.</summary>
    public bool WritesHalf { get; set; }

    /// <summary>Calls that change something, so far.</summary>
    public int Calls { get; private set; }

    public HashSet<string> Open { get; } = new(StringComparer.Ordinal);

    private HashSet<string> Locked { get; } = new(StringComparer.Ordinal);

    /// <summary>What a power cut leaves.</summary>
    public MadeFiles Crash(CrashKind kind)
    {
        var after = new MadeFiles();
        foreach (var (name, node) in kind is CrashKind.DropAll ? _durable : _names)
        {
            var bytes = kind switch
            {
                CrashKind.KeepAll => node.Bytes,
                CrashKind.TearWrites => Torn(node),
                _ => node.Synced,
            };
            after._names[name] = new Node { Bytes = [.. bytes], Synced = [.. bytes] };
        }

        after._durable = new(after._names, StringComparer.Ordinal);
        return after;
    }

    public void Put(string path, byte[] bytes) => _durable[path] = _names[path] = new Node { Bytes = bytes, Synced = bytes };

    public void CreateFolder(string folder)
    {
    }

    public IDisposable Lock(string path) => Locked.Add(path) ? new Held(() => Locked.Remove(path)) : throw new IOException("locked");

    public bool Exists(string path) => _names.ContainsKey(path);

    public bool IsOpenToOthers(string path) => Open.Contains(path);

    public IReadOnlyList<string> List(string folder, string pattern)
    {
        var names = new Regex("^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.None, TimeSpan.FromSeconds(1));
        return [.. _names.Keys.Where(path => string.Equals(Path.GetDirectoryName(path), folder, StringComparison.Ordinal) && names.IsMatch(Path.GetFileName(path))).Order(StringComparer.Ordinal)];
    }

    public byte[] ReadAll(string path) => _names.TryGetValue(path, out var node) ? [.. node.Bytes] : throw new FileNotFoundException(path);

    public int ReadAt(string path, long offset, Span<byte> destination)
    {
        var all = ReadAll(path);
        var some = all.AsSpan((int)Math.Min(offset, all.Length));
        some = some[..Math.Min(some.Length, destination.Length)];
        some.CopyTo(destination);
        return some.Length;
    }

    IDurableFile IDurableFiles.Create(string path)
    {
        Call();
        // Emptying a file that is there is a change of its bytes, which is durable after a sync only.
        if (_names.TryGetValue(path, out var there))
            there.Bytes = [];
        else
            _names[path] = new Node();
        return new OpenFile(this, _names[path]);
    }

    IDurableFile IDurableFiles.Open(string path) => new OpenFile(this, _names.TryGetValue(path, out var node) ? node : throw new FileNotFoundException(path));

    public void Rename(string source, string target)
    {
        Call();
        _names[target] = _names[source];
        _names.Remove(source);
    }

    public void Unlink(string path)
    {
        Call();
        _names.Remove(path);
    }

    public void SyncFolder(string folder)
    {
        Call();
        _durable = new(_names, StringComparer.Ordinal);
    }

    /// <summary>Counts a call of a neighbour into the same row, and fails it when its turn comes.</summary>
    public void Call()
    {
        if (++Calls == FailAt)
            throw new IOException("made to fail");
    }

    /// <summary>The first half of what was written since the last sync.</summary>
    private static byte[] Torn(Node node)
    {
        var same = node.Bytes.AsSpan().CommonPrefixLength(node.Synced);
        var upTo = same + ((node.Bytes.Length - same) / 2);
        return node.Bytes.Length >= node.Synced.Length ? [.. node.Bytes[..upTo], .. node.Synced.Skip(upTo)] : node.Synced;
    }

    private sealed class Held(Action release) : IDisposable
    {
        public void Dispose() => release();
    }

    private sealed class Node
    {
        public byte[] Bytes { get; set; } = [];

        public byte[] Synced { get; set; } = [];
    }

    private sealed class OpenFile(MadeFiles files, Node node) : IDurableFile
    {
        public long Length => node.Bytes.Length;

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            try
            {
                files.Call();
            }
            catch (IOException) when (files.WritesHalf)
            {
                Put(offset, bytes[..(bytes.Length / 2)]);
                throw;
            }

            Put(offset, bytes);
        }

        public void Sync()
        {
            files.Call();
            node.Synced = [.. node.Bytes];
        }

        public void Truncate(long length)
        {
            files.Call();
            node.Bytes = node.Bytes[..(int)length];
        }

        public void Dispose()
        {
        }

        private void Put(long offset, ReadOnlySpan<byte> bytes)
        {
            var grown = new byte[Math.Max(node.Bytes.Length, offset + bytes.Length)];
            node.Bytes.CopyTo(grown, 0);
            bytes.CopyTo(grown.AsSpan((int)offset));
            node.Bytes = grown;
        }
    }
}
