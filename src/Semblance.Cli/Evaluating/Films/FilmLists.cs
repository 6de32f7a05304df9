using System.Globalization;
using Semblance.Cli.Output;
using Semblance.Errors;
using Semblance.Evaluation.Tracking;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>Writes what was measured as lists that other programs read.</summary>
internal static class FilmLists
{
    /// <summary>Writes NAME.result.txt and, where the truth is our own, NAME.truth.txt.</summary>
    /// <exception cref="SemblanceException">The folder can't be written.</exception>
    public static async Task WriteAsync(string folder, string name, IReadOnlyList<TrackBox>? truth, IReadOnlyList<TrackBox> result, CancellationToken cancellation)
    {
        await OutputFiles.WriteAsync(Path.Combine(folder, name + ".result.txt"), Text(writer => TrackList.WriteResult(writer, result)), cancellation);
        if (truth is not null)
            await OutputFiles.WriteAsync(Path.Combine(folder, name + ".truth.txt"), Text(writer => TrackList.WriteTruth(writer, truth)), cancellation);
    }

    private static string Text(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        return text.ToString();
    }
}
