using System.Diagnostics;
using System.Globalization;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing;

namespace Semblance.Benchmarks.Vault;

/// <summary>How long a vault with a large gallery takes to open, from its rows, from a snapshot, and from a snapshot and what was added before a crash; and its keys to be wrapped anew; and what a subject costs on the disk.</summary>
internal static class OpeningFigures
{
    private const int Searches = 50;

    /// <summary>About what a threshold for a million references is with the shipped model, less its uncertainty.</summary>
    private const double LowestScore = 0.4;

    private static readonly TimeSpan PlanesMade = TimeSpan.FromSeconds(20);
    private static readonly OpeningGallery Gallery = new(OpeningGallery.NoModel);

    /// <summary>
    /// Runs all: <c>opening FOLDER ROWS</c>. A gallery that is there from an earlier run is used again. <c>opening FOLDER ROWS once</c> opens it a single time, as a program that has just started does:
    /// no earlier index of the process is being wiped beside it, and nothing of reading an index is compiled yet (the vault was opened to count its rows).
    /// </summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var (parent, rows) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
        var folder = Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"semblance-opening-{rows}"));
        await MakeAsync(folder, rows, output);
        if (args is [_, _, "once"])
        {
            await OpenAsync(folder, await CountAsync(folder), "open as it was left, in a process of its own", output, searches: true);
            return 0;
        }

        Say(output, "bytes a subject: vault", BytesOf(Path.Combine(folder, "data")) / (double)rows, "B");
        Say(output, "bytes a subject: keystore", BytesOf(Path.Combine(folder, "keys")) / (double)rows, "B");
        var there = await CountAsync(folder);
        for (var round = 1; round <= 2; round++)
        {
            if (Directory.Exists(Path.Combine(folder, "snapshots")))
                Directory.Delete(Path.Combine(folder, "snapshots"), recursive: true);
            await OpenAsync(folder, there, "open from the rows, without a snapshot", output);
            Say(output, "bytes a subject: snapshot", BytesOf(Path.Combine(folder, "snapshots")) / (double)there, "B");
            await OpenAsync(folder, there, "open from the snapshot of a clean end", output, searches: true);
            foreach (var hundredths in (int[])[1, 9])
            {
                there = await AddAsync(folder, there, rows / 100 * hundredths);
                await OpenAsync(folder, there, string.Create(CultureInfo.InvariantCulture, $"open after a crash, {hundredths} % added to the snapshot"), output);
            }
        }

        await RotateAsync(folder, there, output);
        return 0;
    }

    private static async Task<int> AddAsync(string folder, int there, int more)
    {
        await using var vault = await OpeningGallery.OpenAsync(folder);
        await Gallery.WriteAsync(vault, there, there + more);
        return there + more;
    }

    private static async Task<int> CountAsync(string folder)
    {
        await using var vault = await OpeningGallery.OpenAsync(folder);
        await using var view = await vault.Store.ViewAsync(CancellationToken.None);
        return (int)await view.References.CountAsync(Gallery.Made.Id, CancellationToken.None);
    }

    private static async Task MakeAsync(string folder, int rows, TextWriter output)
    {
        if (File.Exists(Path.Combine(folder, "made")))
            return;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var start = Stopwatch.GetTimestamp();
        await using (var vault = await OpeningGallery.OpenAsync(folder))
        {
            await Gallery.CreateAsync(vault);
            await Gallery.WriteAsync(vault, 0, rows);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "made"), string.Empty);
        Say(output, "make subjects with sealed references, 5,000 a commit", rows / Stopwatch.GetElapsedTime(start).TotalSeconds, "/s");
    }

    private static async Task OpenAsync(string folder, int rows, string what, TextWriter output, bool searches = false)
    {
        var (start, processor, collected) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        await using var vault = await OpeningGallery.OpenAsync(folder);
        var vaultOpen = Stopwatch.GetElapsedTime(start);
        await using var snapshots = new RoomSnapshots(vault, new SnapshotRules());
        var rooms = new GalleryRooms(vault, new IndexLoader(vault), snapshots);
        var room = await rooms.OpenAsync(Gallery.Made.Name, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(start);
        Say(output, what, took.TotalSeconds, string.Create(CultureInfo.InvariantCulture, $"s  (processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F2} s, pauses {(GC.GetTotalPauseDuration() - collected).TotalSeconds:F2} s; of it the vault itself {vaultOpen.TotalMilliseconds:F0} ms)"));
        foreach (var number in new[] { 0, rows / 2, rows - 1 })
        {
            var found = await room.Index.SearchAsync(Gallery.TemplateOf(number), new GallerySearchRequest { MaxCandidates = 1, Today = DateOnly.FromDateTime(DateTime.UtcNow) }, CancellationToken.None);
            if (room.Damaged.Count > 0 || found.Size != rows || found.Candidates is not [{ } best] || best.SubjectId != OpeningGallery.SubjectOf(number) || best.Score.Similarity < 0.999)
                throw new InvalidOperationException($"The search for subject {number} found somebody else.");
        }

        if (searches)
            await SearchAsync(room, rows, output);
        start = Stopwatch.GetTimestamp();
        if (await rooms.KeepAsync(CancellationToken.None) == 0)
            throw new InvalidOperationException("No snapshot was kept.");
        Say(output, "   write its snapshot, or see that it is there", Stopwatch.GetElapsedTime(start).TotalSeconds, "s");
    }

    /// <summary>Searches with the lowest score that identification asks for: at once, and when planes were made.</summary>
    private static async Task SearchAsync(GalleryRoom room, int rows, TextWriter output)
    {
        Say(output, "   a search at once", await MedianAsync(room, rows), "ms");
        await Task.Delay(PlanesMade);
        Say(output, string.Create(CultureInfo.InvariantCulture, $"   a search {PlanesMade.TotalSeconds:F0} s later, when planes were made"), await MedianAsync(room, rows), "ms");
    }

    private static async Task<double> MedianAsync(GalleryRoom room, int rows)
    {
        var request = new GallerySearchRequest { MaxCandidates = 5, Today = DateOnly.FromDateTime(DateTime.UtcNow), LowestOf = static _ => LowestScore };
        var times = new List<double>();
        for (var at = 0; at < Searches; at++)
        {
            var probe = Gallery.TemplateOf(at * (rows / Searches));
            var start = Stopwatch.GetTimestamp();
            await room.Index.SearchAsync(probe, request, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(Searches / 2);
    }

    private static async Task RotateAsync(string folder, int rows, TextWriter output)
    {
        await using var vault = await OpeningGallery.OpenAsync(folder);
        var start = Stopwatch.GetTimestamp();
        var roll = vault.Keys.RollEpoch();
        Say(output, string.Create(CultureInfo.InvariantCulture, $"roll the epoch: {roll.Rewrapped:N0} keys wrapped anew"), Stopwatch.GetElapsedTime(start).TotalSeconds, "s");
        using var next = MasterKey.Create(new DiskFiles(), Path.Combine(folder, $"next-{roll.Epoch}.key"));
        start = Stopwatch.GetTimestamp();
        vault.Keys.RotateMaster(next);
        Say(output, "rotate the master key", Stopwatch.GetElapsedTime(start).TotalSeconds, "s");
        File.Move(Path.Combine(folder, $"next-{roll.Epoch}.key"), Path.Combine(folder, "keys", "master.key"), overwrite: true);
        start = Stopwatch.GetTimestamp();
        using var keys = vault.Keys.OpenSubjects(Gallery.Made.Id.Value, CancellationToken.None);
        Say(output, "read and unwrap all subject keys", keys.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, "/s");
        if (keys.Count != rows)
            throw new InvalidOperationException("Keys were lost.");
    }

    private static long BytesOf(string folder) => Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length) : 0;

    private static void Say(TextWriter output, string what, double figure, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-70} {figure,12:N2} {unit}  (load {Load()})"));

    private static string Load() => OperatingSystem.IsLinux() ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
}
