using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Models;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.Cli.Benching;

/// <summary><c>doctor --compare</c>: the program's own models beside those of another folder, stage by stage, in one run.</summary>
internal static class DoctorComparison
{
    private const int Rounds = 15;

    private const int People = 4;

    private const int Side = 640;

    /// <summary>Own is the folder that the options name, else the one that comes with the program, whatever the environment names.</summary>
    public static async Task<SetComparison> RunAsync(FaceEngineOptions options, string reference, IReadOnlyList<string> pictures, CancellationToken cancellation)
    {
        // A wrong folder is told before anything is drawn.
        ModelLibrary.Open(reference).Require(ModelTask.Detect);
        var own = options with { ModelFolder = options.ModelFolder ?? ModelFolders.ProgramFolder };
        var against = options with { ModelFolder = reference, Detector = null, Embedder = null };
        return await SetComparison.RunAsync(own, against, await BytesAsync(pictures, cancellation), Rounds, cancellation);
    }

    public static void Print(SetComparison comparison)
    {
        Screen.Table(
            ["stage", "own ms", "reference ms", "own / reference"],
            SetComparison.Stages.Select(stage => new[]
            {
                stage.Name, Milliseconds(comparison.Own, stage.Time), Milliseconds(comparison.Reference, stage.Time), comparison.Ratio(stage.Time) is { } ratio ? Screen.Number(ratio, "0.00") : "-",
            }));
        Screen.Line($"Own: {comparison.Own.Words}. Reference: {comparison.Reference.Words}.");
        Screen.Line(FormattableString.Invariant($"Milliseconds a picture on one thread, the least of {Rounds} turns; ratios are medians over turns. {comparison.Own.Rounds[0].FacesPerPicture:0.0} and {comparison.Reference.Rounds[0].FacesPerPicture:0.0} faces a picture."));
    }

    private static string Milliseconds(ModelSet set, Func<PipelineTimes, double> stage) => set.Least(stage) is > 0 and var least ? Screen.Number(least, "0.00") : "-";

    /// <summary>The pictures that were named, or people who belong to nobody.</summary>
    private static async Task<IReadOnlyList<byte[]>> BytesAsync(IReadOnlyList<string> pictures, CancellationToken cancellation)
    {
        if (pictures.Count == 0)
            return [.. Enumerable.Range(1, People).Select(Draw)];
        var bytes = new List<byte[]>();
        foreach (var file in PictureFiles.ExpandToSome([.. pictures]))
            bytes.Add(await PictureFiles.ReadAsync(file, cancellation));
        return bytes;
    }

    private static byte[] Draw(int seed)
    {
        using var rendered = SyntheticPerson.FromSeed(seed).Render(ViewRange.Moderate.Draw(seed, Side));
        return Imaging.Codecs.PictureEncoder.ToJpeg(rendered.Picture.ToPixels(), quality: 90);
    }
}
