using System.Diagnostics;
using Semblance.Benchmarks.Vault;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Indexing;
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

    /// <summary>Median milliseconds of a search of the index, and of all that follows it until the answer is on record; and keeps a snapshot of the index.</summary>
    public async Task<(double Search, double Record)> MeasureAsync()
    {
        await using var vault = await OpeningGallery.OpenAsync(folder);
        await using var house = new RecognitionHouse(vault, engine.RequireCalibration(), new MadeIdentifiers(), TimeProvider.System);
        var room = await house.Rooms.OpenAsync(_gallery.Made.Name, CancellationToken.None);
        var (search, whole) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var probe = new Probe(_gallery.TemplateOf(-1 - round), [], FileDigest.From(new byte[32]));
            var start = Stopwatch.GetTimestamp();
            await room.Index.SearchAsync(probe.Template, new GallerySearchRequest { MaxCandidates = 5, Today = DateOnly.FromDateTime(DateTime.UtcNow) }, CancellationToken.None);
            search.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            await house.Identify.HandleAsync(new IdentifyRequest(_gallery.Made.Name, probe, new Caller("door", "device", "measurement")), CancellationToken.None);
            whole.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (Median(search), Median(whole) - Median(search));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private sealed class MadeIdentifiers : IIdentifiers
    {
        public Guid Create() => Guid.NewGuid();
    }
}
