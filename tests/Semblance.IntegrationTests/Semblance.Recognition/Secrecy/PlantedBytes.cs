using System.Buffers.Binary;
using System.Text;

namespace Semblance.IntegrationTests.Recognition.Secrecy;

/// <summary>Secrets that were given to a program, and a search for any of them in the files that it left behind.</summary>
/// <remarks>A secret is known by runs of eight bytes that chance does not make; one such run in a file is a find, whatever stands around it.</remarks>
internal sealed class PlantedBytes
{
    private const int Run = 8;
    private const int MostRuns = 64;

    private readonly Dictionary<ulong, string> _secrets = [];

    /// <summary>How many runs are looked for.</summary>
    public int Count => _secrets.Count;

    /// <summary>A text of its own, planted as UTF-8 and as UTF-16.</summary>
    /// <param name="text">At least eight characters that nothing else has.</param>
    /// <returns>The text.</returns>
    public string Plant(string text)
    {
        Plant(text, Encoding.UTF8.GetBytes(text));
        Plant(text, Encoding.Unicode.GetBytes(text));
        return text;
    }

    /// <summary>Bytes of a picture or a template.</summary>
    /// <param name="name">What they are, for the finding.</param>
    /// <param name="bytes">Bytes that look random; runs are taken from all over them.</param>
    public void Plant(string name, ReadOnlySpan<byte> bytes)
    {
        var step = Math.Max(1, (bytes.Length - Run) / MostRuns);
        for (var at = 0; at + Run <= bytes.Length; at += step)
        {
            var run = bytes.Slice(at, Run);
            if (IsTelling(run))
                _secrets[BinaryPrimitives.ReadUInt64LittleEndian(run)] = name;
        }
    }

    /// <summary>Looks through every file of a folder.</summary>
    /// <param name="folder">The folder, with those in it.</param>
    /// <returns>A line for each secret found, and where.</returns>
    public IReadOnlyList<string> Find(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).SelectMany(file => Find(Read(file)).Select(secret => $"{Path.GetRelativePath(folder, file)}: {secret}"))];

    /// <summary>Files that are open elsewhere are read as well; a lock file is empty and can't be.</summary>
    private static byte[] Read(string path)
    {
        if (new FileInfo(path).Length == 0)
            return [];
        using var file = new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete });
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private HashSet<string> Find(byte[] bytes)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + Run <= bytes.Length; at++)
        {
            if (_secrets.TryGetValue(BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at, Run)), out var secret))
                found.Add(secret);
        }

        return found;
    }

    /// <summary>Runs of one byte, such as padding, are everywhere.</summary>
    private static bool IsTelling(ReadOnlySpan<byte> run)
    {
        var distinct = 0;
        for (var i = 0; i < run.Length; i++)
            distinct += run[..i].Contains(run[i]) ? 0 : 1;
        return distinct >= 4;
    }
}
