using System.Globalization;
using Semblance.Cli.Output;
using Semblance.Errors;
using Semblance.Evaluation.Tracking;
using Semblance.Imaging.Codecs;
using Semblance.Synthetic.Crowd;

namespace Semblance.Cli.Synthesizing;

/// <summary>Renders a film of several people, as many frames at a time as there are cores, and writes its frames and the truth.</summary>
internal static class CrowdRun
{
    public const string TruthName = "truth.txt";
    private const int FileQuality = 95; // little is lost beyond what the rendered camera loses

    /// <summary>Writes the frames, and the truth in MOTChallenge's text format.</summary>
    /// <param name="order">What is wanted.</param>
    /// <param name="folder">Made when it is missing; files of the same names are replaced.</param>
    /// <param name="progress">Share of the frames that are done.</param>
    /// <param name="cancellation">Gives up between frames.</param>
    /// <returns>How many frames were written.</returns>
    /// <exception cref="SemblanceException">The folder can't be written.</exception>
    public static async Task<int> WriteAsync(CrowdOrder order, string folder, IProgress<double> progress, CancellationToken cancellation)
    {
        OutputFiles.MakeFolder(folder);
        var film = CrowdFilm.FromSeed(order.Seed, new CrowdOptions { People = order.People });
        var whole = (int)(film.Length.Ticks * order.PerSecond / TimeSpan.TicksPerSecond) + 1;
        var truth = new TrackBox[order.Frames == 0 ? whole : Math.Min(order.Frames, whole)][];
        var done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, truth.Length), cancellation, async (k, stop) =>
        {
            using var frame = film.At(TimeSpan.FromTicks(TimeSpan.TicksPerSecond * k / order.PerSecond));
            var pixels = frame.Picture.ToPixels();
            await OutputFiles.WriteAsync(Path.Combine(folder, order.FileOf(k + 1)), order.IsPng ? PictureEncoder.ToPng(pixels) : PictureEncoder.ToJpeg(pixels, FileQuality), stop);
            truth[k] = [.. frame.Faces.Select(face => FilmTruth.Of(k + 1, face))];
            progress.Report(Interlocked.Increment(ref done) / (double)truth.Length);
        });
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        TrackList.WriteTruth(text, truth.SelectMany(boxes => boxes));
        await OutputFiles.WriteAsync(Path.Combine(folder, TruthName), text.ToString(), cancellation);
        return truth.Length;
    }
}
