using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Synthesizing;
using Semblance.Synthetic.Views;

namespace Semblance.Cli.Commands;

/// <summary><c>synthesize</c>: pictures of people who belong to nobody.</summary>
internal static class SynthesizeCommand
{
    private static readonly string[] Ranges = ["portrait", "moderate", "hard"];

    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "Folder to fill: a folder for each person, and truth.csv", Required = true };
        var people = Number("--people", "How many people, 1 to 10000", 20, 1, SynthesisOrder.MostPeople);
        var views = Number("--views", "Pictures of each, 1 to 1000", 5, 1, SynthesisOrder.MostViews);
        var size = Number("--size", "Columns and rows of a picture, 32 to 2048", 512, 32, 2048);
        var seed = new Option<long>("--seed") { Description = "Seed of the first person; the next has the next", DefaultValueFactory = _ => 1 };
        seed.Validators.Add(result => RangeRule.Check(result, -SynthesisOrder.MostSeed, SynthesisOrder.MostSeed));
        var range = new Option<string>("--range") { Description = "How much the pictures of a person differ: portrait, moderate or hard", DefaultValueFactory = _ => "moderate" };
        range.AcceptOnlyFromAmong(Ranges);
        var png = new Option<bool>("--png") { Description = "Write PNG, whose pixels are the same on every machine, instead of JPEG" };
        var crowd = Optional("--crowd", "Instead, a film of so many people who walk through one room, 1 to 5000: numbered frames, and truth.txt", CrowdOrder.MostPeople);
        var frames = Optional("--frames", "Frames of the film at most, 1 to 1000000; without it, until the last has left", CrowdOrder.MostFrames);
        var fps = Number("--fps", "Frames of the film a second, 1 to 60", 5, 1, CrowdOrder.MostPerSecond);
        var json = JsonOption.Create();
        var command = new Command("synthesize", "Render people who belong to nobody, with the truth about each picture.") { output, people, views, seed, size, range, png, crowd, frames, fps, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(crowd) is { } count)
            {
                var film = new CrowdOrder(parsed.GetValue(seed), count, parsed.GetValue(frames) ?? 0, parsed.GetValue(fps), parsed.GetValue(png));
                return await FilmAsync(film, parsed.GetRequiredValue(output), parsed.GetValue(json), cancellation);
            }

            var order = new SynthesisOrder(parsed.GetValue(seed), parsed.GetValue(people), parsed.GetValue(views), parsed.GetValue(size), RangeOf(parsed.GetValue(range)!), parsed.GetValue(png));
            var folder = parsed.GetRequiredValue(output);
            var pictures = await Screen.ProgressAsync("Rendering people", progress => SynthesisRun.WriteAsync(order, folder, progress, cancellation));
            Report(order, folder, pictures, parsed.GetValue(json));
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static async Task<int> FilmAsync(CrowdOrder order, string folder, bool isJson, CancellationToken cancellation)
    {
        var frames = await Screen.ProgressAsync("Rendering a film", progress => CrowdRun.WriteAsync(order, folder, progress, cancellation));
        if (isJson)
            JsonText.Print(new { Folder = folder, Truth = Path.Combine(folder, CrowdRun.TruthName), order.People, Frames = frames, FramesPerSecond = order.PerSecond, order.Seed });
        else
            Screen.Line(FormattableString.Invariant($"{frames} frames of {order.People} people who belong to nobody are in {folder}; the truth about them is in {CrowdRun.TruthName}."));
        return (int)ExitCode.Yes;
    }

    private static Option<int> Number(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result => RangeRule.Check(result, least, most));
        return option;
    }

    private static Option<int?> Optional(string name, string description, int most)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result => RangeRule.Check(result, 1, most));
        return option;
    }

    private static ViewRange RangeOf(string name) => name switch
    {
        "portrait" => ViewRange.Portrait,
        "hard" => ViewRange.Hard,
        _ => ViewRange.Moderate,
    };

    private static void Report(SynthesisOrder order, string folder, int pictures, bool isJson)
    {
        if (isJson)
            JsonText.Print(new { Folder = folder, Truth = Path.Combine(folder, SynthesisRun.TruthName), order.People, order.Views, Pictures = pictures, order.Seed, order.Size });
        else
            Screen.Line(FormattableString.Invariant($"{pictures} pictures of {order.People} people who belong to nobody are in {folder}; the truth about them is in {SynthesisRun.TruthName}."));
    }
}
