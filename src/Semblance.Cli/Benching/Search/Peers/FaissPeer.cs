using System.Diagnostics;
using System.Text.Json;
using Semblance.Cli.Benching.Search.Made;

namespace Semblance.Cli.Benching.Search.Peers;

/// <summary>FAISS's exhaustive index on one thread, in a Python process of its own that searches when it is told to, so that it takes its turns between the other ways.</summary>
internal sealed class FaissPeer : IAsyncDisposable
{
    private const string Script = "faiss_search.py";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Process _process;

    private FaissPeer(Process process, string version, int rows) => (_process, Version, Rows) = (process, version, rows);

    /// <summary>FAISS's version.</summary>
    public string Version { get; }

    /// <summary>Rows that it looks through.</summary>
    public int Rows { get; }

    /// <summary>Starts it on a gallery's rows; <see langword="null"/> where there is no Python with FAISS, or it does not come up.</summary>
    public static async Task<FaissPeer?> StartAsync(MadeRows rows, IEnumerable<MadeProbe> probes, int threads, CancellationToken cancellation)
    {
        if (await PythonProgram.FindAsync(PythonProgram.Folders, "faiss, numpy", cancellation) is not { } python)
            return null;
        var folder = Directory.CreateTempSubdirectory("semblance-search-");
        try
        {
            var (rowFile, probeFile) = (Path.Combine(folder.FullName, "rows"), Path.Combine(folder.FullName, "probes"));
            await WriteAsync(rowFile, PeerRows.Chunks(rows, threads).Select(static chunk => (ReadOnlyMemory<sbyte>)chunk.Codes), cancellation);
            await WriteAsync(probeFile, probes.Select(static probe => probe.Codes), cancellation);
            return await StartAsync(python, [rowFile, probeFile, FormattableString.Invariant($"{rows.Dimension}")], cancellation);
        }
        finally
        {
            // Once it is ready it has read both.
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Searches for so many probes from a number on, one by one; <see langword="null"/> where the process has ended.</summary>
    public async Task<FaissAnswer?> SearchAsync(int first, int count)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(FormattableString.Invariant($"{first} {count}"));
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            return null;
        }

        return await _process.StandardOutput.ReadLineAsync() is { } line ? JsonSerializer.Deserialize<FaissAnswer>(line, Web) : null;
    }

    public async ValueTask DisposeAsync() => await PythonProgram.EndAsync(_process);

    private static async Task<FaissPeer?> StartAsync(string python, string[] arguments, CancellationToken cancellation)
    {
        if (PythonProgram.Start(python, ["-c", ScriptText(), .. arguments]) is not { } process)
            return null;
        try
        {
            if (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
            {
                var said = JsonElement.Parse(line);
                return new FaissPeer(process, said.GetProperty("ready").GetString()!, said.GetProperty("rows").GetInt32());
            }
        }
        catch (OperationCanceledException)
        {
            await PythonProgram.EndAsync(process);
            throw;
        }

        await PythonProgram.EndAsync(process);
        return null;
    }

    private static async Task WriteAsync(string file, IEnumerable<ReadOnlyMemory<sbyte>> vectors, CancellationToken cancellation)
    {
        await using var stream = File.Create(file);
        foreach (var vector in vectors)
            await stream.WriteAsync(Array.ConvertAll(vector.ToArray(), static code => unchecked((byte)code)), cancellation);
    }

    private static string ScriptText()
    {
        using var stream = typeof(FaissPeer).Assembly.GetManifestResourceStream(Script)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
