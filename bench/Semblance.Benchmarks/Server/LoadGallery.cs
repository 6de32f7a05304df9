using System.Diagnostics;
using Semblance.Benchmarks.Vault;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Rows;

namespace Semblance.Benchmarks.Server;

/// <summary>Fills a vault with made subjects for the model of an engine, and takes the time of what a search does in it besides looking at the picture.</summary>
internal sealed class LoadGallery(string folder, FaceEngine engine)
{
    private const int Rounds = 200;

    private readonly OpeningGallery _gallery = new(engine.Model, hasExternalIds: true);

    public string Name => _gallery.Made.Name.Text;

    /// <summary>Fills the folder, where an earlier run has not.</summary>
    public async Task FillAsync(int rows)
    {
        var made = Path.Combine(folder, FormattableString.Invariant($"made-{rows}"));
        if (File.Exists(made))
            return;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        await using (var vault = await OpeningGallery.OpenAsync(folder))
        {
            await _gallery.CreateAsync(vault);
            await _gallery.WriteAsync(vault, 0, rows);
        }

        await File.WriteAllTextAsync(made, string.Empty);
    }

    /// <summary>What a search takes in this process besides looking at the picture; and keeps a snapshot of the index.</summary>
    public async Task<InsideFigures> MeasureAsync(double decode)
    {
        await using var vault = await OpeningGallery.OpenAsync(folder);
        await using var house = new RecognitionHouse(vault, engine.RequireCalibration(), new MadeIdentifiers(), TimeProvider.System);
        var room = await house.Rooms.OpenAsync(_gallery.Made.Name, CancellationToken.None);
        var probes = Enumerable.Range(1, 2 * Rounds).Select(number => new Probe(_gallery.TemplateOf(-number), [], FileDigest.From(new byte[32]))).ToArray();
        await SearchAsync(room, probes[..Rounds]); // until the code is compiled as it will be
        var before = Environment.CpuUsage.TotalTime;
        var search = await SearchAsync(room, probes[Rounds..]);
        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Rounds;
        var whole = new List<double>();
        foreach (var probe in probes)
        {
            var start = Stopwatch.GetTimestamp();
            await house.Identify.HandleAsync(new IdentifyRequest(_gallery.Made.Name, probe, new Caller("door", "device", "measurement")), CancellationToken.None);
            whole.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new InsideFigures(search, Median(whole[Rounds..]) - search, processor, decode);
    }

    /// <summary>Times the index alone, asked as <see cref="IdentifyHandler"/> asks it.</summary>
    private async Task<double> SearchAsync(GalleryRoom room, Probe[] probes)
    {
        var (times, request) = (new List<double>(), new GallerySearchRequest { MaxCandidates = 5, Today = DateOnly.FromDateTime(DateTime.UtcNow), LowestOf = size => SearchThreshold.Nearest(engine.RequireCalibration(), room.Gallery.Thresholds.FalsePositiveIdentificationRate, size).Interval.Low });
        foreach (var probe in probes)
        {
            var start = Stopwatch.GetTimestamp();
            await room.Index.SearchAsync(probe.Template, request, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Median(times);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private sealed class MadeIdentifiers : IIdentifiers
    {
        public Guid Create() => Guid.NewGuid();
    }
}
