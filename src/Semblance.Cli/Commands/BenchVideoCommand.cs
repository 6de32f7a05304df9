using System.CommandLine;
using Semblance.Cli.Benching;
using Semblance.Cli.Benching.Naming;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.Cli.Commands;

/// <summary><c>bench video</c>: how many streams are followed in real time, beside a plain loop over all frames and faces.</summary>
internal static class BenchVideoCommand
{
    public static Command Create()
    {
        var films = new Argument<string[]>("FILMS") { Description = "Video files, or folders of frames", Arity = ArgumentArity.OneOrMore };
        var detections = new Option<double>("--detections") { Description = "Frames a second in which faces are looked for", DefaultValueFactory = _ => 5 };
        var rounds = new Option<int>("--rounds") { Description = "Turns, each way once", DefaultValueFactory = _ => 3 };
        var naive = new Option<double>("--naive-seconds") { Description = "Seconds of each film that the plain loop goes through", DefaultValueFactory = _ => 4 };
        var folderFps = new Option<double>("--folder-fps") { Description = "Frames of a folder that make a second, 0.1 to 240", DefaultValueFactory = _ => 25 };
        var enrol = new Option<string?>("--enrol") { Description = "A folder of pictures for each person of the film who is enrolled, named as in --truth: counts whom both ways name. Of films that 'synthesize --crowd' wrote, every second person is enrolled unasked" };
        var truth = new Option<string?>("--truth") { Description = "Where the film's faces are, in MOTChallenge's text format; frames from 1" };
        var fpir = new Option<double>("--fpir") { Description = "Share of strangers' visits, or faces, that may be named, 1e-6 to 0.5", DefaultValueFactory = _ => 1e-2 };
        var json = JsonOption.Create();
        detections.Validators.Add(result => RangeRule.Check(result, 0.5, 60));
        var command = new Command("video", "Count the streams that this machine follows in real time, beside a plain loop that detects in every frame and embeds every face.") { films, detections, rounds, naive, folderFps, enrol, truth, fpir, json };
        folderFps.Validators.Add(result => RangeRule.Check(result, 0.1, 240));
        fpir.Validators.Add(result => RangeRule.Check(result, 1e-6, 0.5));
        command.Validators.Add(result =>
        {
            if ((result.GetResult(enrol) is null) != (result.GetResult(truth) is null))
                result.AddError("--enrol and --truth go together.");
        });
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var results = new List<VideoBenchResult>();
            var naming = new List<NamingResult>();
            foreach (var film in parsed.GetRequiredValue(films))
            {
                var (width, height) = await SizeAsync(film, cancellation);
                var bench = new VideoBench(film, options, parsed.GetValue(detections), parsed.GetValue(naive), parsed.GetValue(folderFps));
                var turns = await Screen.ProgressAsync("Timing " + Path.GetFileName(film), progress => bench.RunAsync(Math.Max(1, parsed.GetValue(rounds)), progress, cancellation));
                results.Add(new VideoBenchResult(film, width, height, turns));
                if (NamingFilm.Find(film, parsed.GetValue(folderFps), parsed.GetValue(truth), parsed.GetValue(enrol)) is { } known)
                    naming.Add(await new NamingBench(options, parsed.GetValue(detections), parsed.GetValue(fpir)).RunAsync(known, cancellation));
            }

            if (parsed.GetValue(json))
                JsonText.Print(new { Threads = options.Inference.Parallelism, Films = results.Select(static result => result.ToJson()), Naming = naming.Select(static result => result.ToJson()) });
            else
            {
                Print(results, options.Inference.Parallelism);
                NamingOutput.Print(naming);
            }

            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static async Task<(int Width, int Height)> SizeAsync(string film, CancellationToken cancellation)
    {
        await using var source = FrameSources.Open(VideoSource.Parse(film), new FrameDemand { PerSecond = 0.1 }, TimeProvider.System);
        using var frame = await source.NextAsync(cancellation);
        return frame is null ? (0, 0) : (frame.Picture.Width, frame.Picture.Height);
    }

    private static void Print(IReadOnlyList<VideoBenchResult> results, int threads)
    {
        Screen.Table(["film", "size", "way", "streams in real time", "decode", "detect", "align, quality, embed", "frames looked at", "feature sets"], results.SelectMany(static result => new[]
        {
            Row(Path.GetFileName(result.File), FormattableString.Invariant($"{result.Width} x {result.Height}"), "followed", result.Followed),
            Row(string.Empty, string.Empty, "every face of every frame", result.Naive),
        }));
        foreach (var result in results)
            Screen.Line(FormattableString.Invariant($"{Path.GetFileName(result.File)}: {result.Ratio:0.0} times as many streams as the plain loop (median of {result.Turns.Count} turns)."));
        Screen.Line(FormattableString.Invariant($"{threads} streams at once on {threads} threads. Stages are milliseconds of a processor for each second of film."));
    }

    private static string[] Row(string file, string size, string way, VideoTurn turn)
    {
        string Cost(double seconds) => Screen.Number(1_000 * seconds / turn.FilmSeconds, "0") + " ms";
        return [file, size, way, Screen.Number(turn.Streams, "0.0"), Cost(turn.Decode), Cost(turn.Detect), Cost(turn.Embed), Screen.Number(turn.Frames, "0"), Screen.Number(turn.FeatureSets, "0")];
    }
}
