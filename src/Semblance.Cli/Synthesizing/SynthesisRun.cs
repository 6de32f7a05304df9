using Semblance.Cli.Output;
using Semblance.Errors;
using Semblance.Imaging.Codecs;
using Semblance.Synthetic;

namespace Semblance.Cli.Synthesizing;

/// <summary>Renders what was ordered, as many people at a time as there are cores, and writes it.</summary>
internal static class SynthesisRun
{
    public const string TruthName = "truth.csv";
    private const int FileQuality = 95; // little is lost beyond what the rendered camera loses

    /// <summary>Writes the pictures and the truth.</summary>
    /// <param name="order">What is wanted.</param>
    /// <param name="folder">Made when it is missing; files of the same names are replaced.</param>
    /// <param name="progress">Share of the people that are done.</param>
    /// <param name="cancellation">Gives up between pictures.</param>
    /// <returns>How many pictures were written.</returns>
    /// <exception cref="SemblanceException">The folder can't be written.</exception>
    public static async Task<int> WriteAsync(SynthesisOrder order, string folder, IProgress<double> progress, CancellationToken cancellation)
    {
        OutputFiles.MakeFolder(folder);
        var lines = new string[order.People][];
        var done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, order.People), cancellation, async (person, stop) =>
        {
            lines[person] = await WritePersonAsync(order, person, folder, stop);
            progress.Report(Interlocked.Increment(ref done) / (double)order.People);
        });
        await OutputFiles.WriteAsync(Path.Combine(folder, TruthName), string.Concat(lines.SelectMany(line => line).Prepend(TruthLine.Header).Select(line => line + "\n")), cancellation);
        return order.People * order.Views;
    }

    private static async Task<string[]> WritePersonAsync(SynthesisOrder order, int person, string folder, CancellationToken cancellation)
    {
        var somebody = SyntheticPerson.FromSeed(order.Seed + person);
        var lines = new string[order.Views];
        for (var view = 0; view < order.Views; view++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var face = somebody.Render(order.ViewOf(person, view));
            var pixels = face.Picture.ToPixels();
            var file = order.FileOf(person, view);
            await OutputFiles.WriteAsync(Path.Combine(folder, file), order.IsPng ? PictureEncoder.ToPng(pixels) : PictureEncoder.ToJpeg(pixels, FileQuality), cancellation);
            lines[view] = TruthLine.Of(file, order.NameOf(person), face);
        }

        return lines;
    }
}
