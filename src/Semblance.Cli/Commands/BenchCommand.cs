using System.CommandLine;
using Semblance.Cli.Benching;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;

namespace Semblance.Cli.Commands;

/// <summary><c>bench pipeline</c>: where the time of a picture goes, on one thread and on all.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measure speed on this machine.") { Pipeline(), BenchVideoCommand.Create(), BenchSearchCommand.Create(), BenchPromiseCommand.Create() };

    private static Command Pipeline()
    {
        var pictures = new Argument<string[]>("PICTURES") { Description = "Picture files or folders with faces", Arity = ArgumentArity.OneOrMore };
        var rounds = new Option<int>("--rounds") { Description = "Passes over the pictures, each way in turn", DefaultValueFactory = _ => 9 };
        var repeat = new Option<int>("--repeat") { Description = "Take each picture so many times a pass", DefaultValueFactory = _ => 1 };
        var quality = new Option<bool>("--quality") { Description = "Measure quality too" };
        var liveness = new Option<bool>("--liveness") { Description = "Look for presentation attacks too" };
        var json = JsonOption.Create();
        var command = new Command("pipeline", "Time every stage from bytes to feature set, and the part that the network runtime takes.") { pictures, rounds, repeat, quality, liveness, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = engineArguments.Read(parsed);
            var files = PictureFiles.ExpandToSome(parsed.GetRequiredValue(pictures));
            var bytes = new List<byte[]>();
            foreach (var file in files)
                bytes.Add(await PictureFiles.ReadAsync(file, cancellation));
            var bench = new PipelineBench([.. Enumerable.Repeat(bytes, Math.Max(1, parsed.GetValue(repeat))).SelectMany(all => all)], options, new AnalysisRequest { MeasureQuality = parsed.GetValue(quality), AssessLiveness = parsed.GetValue(liveness) });
            var result = await Screen.ProgressAsync("Timing", progress => bench.RunAsync(Math.Max(1, parsed.GetValue(rounds)), options.Inference.Parallelism, progress, cancellation));
            if (parsed.GetValue(json))
                JsonText.Print(result.ToJson());
            else
                Print(result);
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static void Print(PipelineResult result)
    {
        var times = result.Quietest.Times;
        string[] Row(string stage, double milliseconds) => [stage, Screen.Number(milliseconds, "0.000"), Screen.Percent(milliseconds / times.Total, 1)];
        Screen.Table(["stage", "ms a picture", "share"],
        [
            Row("decode", times.Decode), Row("detect", times.Detect), Row("align", times.Align), Row("quality", times.Quality), Row("embed", times.Embed), Row("liveness", times.Liveness),
            Row("all", times.Total), Row("of it inside the network runtime", times.Inference),
        ]);
        Screen.Line(FormattableString.Invariant($"{result.Pictures} pictures, {result.Turns.Count} rounds, {times.FacesPerPicture:0.00} faces a picture; times are those of the quietest round, ratios medians over rounds."));
        Screen.Line(FormattableString.Invariant($"Network runtime's share: {result.InferenceShare:0.000}. {result.Threads} threads: {result.SpeedUp:0.00} times the pictures of one. Embedding: {result.EmbeddingRatio:0.00} times as fast as the published networks in a default session."));
        Screen.Line(FormattableString.Invariant($"Managed memory: {result.Quietest.AllocatedBytes} bytes a picture. Working set: {result.MemoryBeforeMegabytes:0} MB before, {result.MemoryAfterMegabytes:0} MB after."));
    }
}
