using System.CommandLine;
using Semblance.Cli.Evaluating.Films;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Evaluation.Tracking;
using Semblance.Synthetic.Crowd;
using Semblance.Vault.Galleries;
using Semblance.Video;
using Semblance.Video.Following;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate tracking</c>: whether faces in moving pictures keep their numbers, and get the right names.</summary>
internal sealed class TrackingEvaluationCommand
{
    private readonly Option<string?> _video = new("--video") { Description = "Video file or folder of frames that is followed" };
    private readonly Option<string?> _truth = new("--truth") { Description = "Where its faces are, in MOTChallenge's text format; frames from 1" };
    private readonly Option<double> _detections = new("--detections") { Description = "Frames a second of the video in which faces are looked for, 0.5 to 60", DefaultValueFactory = _ => 5 };
    private readonly Option<double> _folderFps = new("--folder-fps") { Description = "Frames of a folder that make a second, 0.1 to 240", DefaultValueFactory = _ => 25 };
    private readonly Option<bool> _allFrames = new("--all-frames") { Description = "Count every frame of the video, with predicted boxes between those in which faces are looked for" };
    private readonly Option<int?> _crowd = new("--crowd") { Description = "Instead, render films of so many synthetic people, 1 to 5000, and follow them" };
    private readonly Option<string?> _kept = new("--crowd-from") { Description = "Instead, follow films that 'synthesize --crowd' wrote: the folder of one, or one that holds several" };
    private readonly Option<int> _films = new("--films") { Description = "How many films, 1 to 1000", DefaultValueFactory = _ => 1 };
    private readonly Option<long> _seed = new("--seed") { Description = "Seed of the first film; the next has the next", DefaultValueFactory = _ => 1 };
    private readonly Option<int> _fps = new("--fps") { Description = "Frames of a film a second, 1 to 60; faces are looked for in each", DefaultValueFactory = _ => 5 };
    private readonly Option<int> _frames = new("--frames") { Description = "Frames of a film at most; 0 until the last has left", DefaultValueFactory = _ => 0 };
    private readonly Option<float> _largest = new("--largest-face") { Description = "Height of a face at the near end of a film's room in pixels, 50 to 400; at the far end it is 40", DefaultValueFactory = _ => new CrowdOptions().LargestFace };
    private readonly Option<bool> _identify = new("--identify") { Description = "Also enrol every second person of the films from portraits, ask for everybody, and count right and wrong names" };
    private readonly Option<double[]> _fpir = new("--fpir") { Description = "Share of strangers' visits that may be named (default: a gallery's); several are measured on the same films", AllowMultipleArgumentsPerToken = true };
    private readonly Option<double> _overlap = new("--overlap") { Description = "A box covers a face where the two overlap by this much, 0.05 to 1", DefaultValueFactory = _ => 0.5 };
    private readonly Option<double?> _visibility = new("--visibility") { Description = "A face of which less than this share can be seen need not be found, 0 to 1 (default 0.25; of synthetic films 0.5)" };
    private readonly Option<string?> _out = new("--out") { Description = "Write the tracks, and of films the truth, as lists into this folder" };
    private readonly Option<bool> _json = JsonOption.Create();
    private readonly EngineArguments _engine;
    private readonly Command _command;

    private TrackingEvaluationCommand()
    {
        _command = new Command("tracking", "Whether faces in moving pictures keep their numbers and get the right names: of a video with its truth, or of films of synthetic people.")
            { _video, _truth, _detections, _folderFps, _allFrames, _crowd, _kept, _films, _seed, _fps, _frames, _largest, _identify, _fpir, _overlap, _visibility, _out, _json };
        _engine = EngineArguments.AddTo(_command);
        Limit();
        _command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(_video) is { } video)
                await FollowAsync(parsed, video, cancellation);
            else
                await WatchAsync(parsed, cancellation);
            return (int)ExitCode.Yes;
        });
    }

    public static Command Create() => new TrackingEvaluationCommand()._command;

    private void Limit()
    {
        _detections.Validators.Add(result => RangeRule.Check(result, 0.5, 60));
        _folderFps.Validators.Add(result => RangeRule.Check(result, 0.1, 240));
        _crowd.Validators.Add(result => RangeRule.Check(result, 1, Synthesizing.CrowdOrder.MostPeople));
        _films.Validators.Add(result => RangeRule.Check(result, 1, 1_000));
        _seed.Validators.Add(result => RangeRule.Check(result, -Synthesizing.SynthesisOrder.MostSeed, Synthesizing.SynthesisOrder.MostSeed));
        _fps.Validators.Add(result => RangeRule.Check(result, 1, 60));
        _frames.Validators.Add(result => RangeRule.Check(result, 0, Synthesizing.CrowdOrder.MostFrames));
        _largest.Validators.Add(result => RangeRule.Check(result, 50f, 400f));
        _overlap.Validators.Add(result => RangeRule.Check(result, 0.05, 1.0));
        _visibility.Validators.Add(result => RangeRule.Check(result, 0.0, 1.0));
        _command.Validators.Add(result =>
        {
            if (new object?[] { result.GetValue(_video), result.GetValue(_crowd), result.GetValue(_kept) }.Count(static one => one is not null) != 1)
                result.AddError("Name a video with --video and its truth with --truth, or films with --crowd or --crowd-from.");
            if (result.GetValue(_video) is null != result.GetValue(_truth) is null)
                result.AddError("--video and --truth belong together.");
            if (result.GetValue(_fpir) is { Length: > 0 } rates && (!result.GetValue(_identify) || rates.Any(rate => !(rate is > 0 and <= 0.5))))
                result.AddError("--fpir takes rates above 0 and up to 0.5, and belongs to --identify.");
        });
    }

    private async Task FollowAsync(ParseResult parsed, string video, CancellationToken cancellation)
    {
        var order = new RecordingOrder(VideoSource.Parse(video), parsed.GetValue(_detections), parsed.GetValue(_folderFps), parsed.GetValue(_allFrames));
        var truth = TrackList.ReadTruth(parsed.GetRequiredValue(_truth)!);
        using var engine = FaceEngine.Open(FollowOptions.ForEngine(_engine.Read(parsed), new FollowOptions().Tracking));
        var run = new RecordingRun(engine, order);
        await run.RunAsync(cancellation);
        if (parsed.GetValue(_out) is { } folder)
            await FilmLists.WriteAsync(folder, order.Source.ShortName, null, run.Boxes, cancellation);
        TrackingReport Report(IReadOnlyList<TrackBox> boxes) => TrackingProtocol.Run(order.Source.ShortName, run.Counted(truth), boxes, Measure(parsed, new TrackingOptions().MinVisibility));
        var output = new RecordingOutput(order, run, Report(run.Boxes), Report(run.AtOnce), engine.Detector.Name);
        if (parsed.GetValue(_json))
            Screen.Line(output.ToJson());
        else
            output.Print();
    }

    private async Task WatchAsync(ParseResult parsed, CancellationToken cancellation)
    {
        double[] rates = !parsed.GetValue(_identify) ? [] : parsed.GetValue(_fpir) is { Length: > 0 } asked ? asked : [ThresholdPolicy.Default.FalsePositiveIdentificationRate];
        var order = new FilmOrder(parsed.GetValue(_fps), rates);
        var measure = Measure(parsed, FilmOrder.UsualVisibility);
        var (films, calibration, detector) = await FilmsRun.RunAsync(_engine.Read(parsed), Films(parsed, Math.Max(1, rates.Length)), order, measure, cancellation);
        if (parsed.GetValue(_out) is { } folder)
        {
            foreach (var film in films)
                await FilmLists.WriteAsync(folder, film.Tracking.Name, film.Truth, film.Boxes, cancellation);
        }

        var output = new FilmsOutput(order, films, calibration, detector);
        if (parsed.GetValue(_json))
            Screen.Line(output.ToJson());
        else
            output.Print();
    }

    private IReadOnlyList<Func<ITrueFilm>> Films(ParseResult parsed, int readers)
    {
        var fps = parsed.GetValue(_fps);
        if (parsed.GetValue(_kept) is { } folder)
            return [.. KeptFilm.Find(folder, fps).Select(static film => (Func<ITrueFilm>)(() => film))];
        var options = new CrowdOptions { People = parsed.GetValue(_crowd)!.Value, LargestFace = parsed.GetValue(_largest) };
        var (first, most) = (parsed.GetValue(_seed), parsed.GetValue(_frames));
        return [.. Enumerable.Range(0, parsed.GetValue(_films)).Select(k => (Func<ITrueFilm>)(() => new FilmReel(CrowdFilm.FromSeed(first + k, options), fps, most, readers)))];
    }

    private TrackingOptions Measure(ParseResult parsed, double visibility) => new() { MinOverlap = parsed.GetValue(_overlap), MinVisibility = parsed.GetValue(_visibility) ?? visibility };
}
