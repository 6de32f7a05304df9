using System.CommandLine;
using System.CommandLine.Parsing;
using Semblance.Cli.Benching.Promise;
using Semblance.Cli.Benching.Search.Made;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Index;

namespace Semblance.Cli.Commands;

/// <summary><c>bench promise</c>: how often the fast index misses what it may miss.</summary>
internal static class BenchPromiseCommand
{
    private const double LeastBudget = 1e-12;

    private static readonly PromiseOptions Usual = new();

    public static Command Create()
    {
        var draws = RangeRule.Bounded("--draws", "References at the threshold for each budget, 1,000 to 10^10; rounded up to whole rounds", Usual.Draws, 1_000, 10_000_000_000);
        var threshold = RangeRule.Bounded("--threshold", "The lowest cosine of the searches, and the cosine of the references, 0.1 to 0.9", Usual.Threshold, 0.1, 0.9);
        var dimension = new Option<int>("--dimension") { Description = "Numbers in a feature set, a multiple of 4, 64 to 2,048", DefaultValueFactory = static _ => Usual.Dimension, Validators = { CheckDimension } };
        var budgets = Budgets();
        var spectrum = new Option<SpectrumKind>("--spectrum") { Description = "How vectors are spread: isotropic (evenly), or faces (as feature sets of real faces are)", DefaultValueFactory = static _ => Usual.Spectrum };
        var threads = RangeRule.Bounded("--threads", "Rounds at once, 1 to 256", Usual.Threads, 1, 256);
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same draws", DefaultValueFactory = static _ => Usual.Seed };
        var plot = new Option<string?>("--plot") { Description = "Draw measured over asked into this SVG file" };
        var json = JsonOption.Create();
        var command = new Command("promise", "Measure how often the fast index misses a reference that is exactly at the lowest score of a search, beside what it was allowed to miss: 0 for kept, 1 for broken.") { draws, threshold, dimension, budgets, spectrum, threads, seed, plot, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bench = new PromiseBench(new PromiseOptions
            {
                Draws = parsed.GetValue(draws),
                Threshold = parsed.GetValue(threshold),
                Dimension = parsed.GetValue(dimension),
                Budgets = parsed.GetRequiredValue(budgets),
                Spectrum = parsed.GetValue(spectrum),
                Threads = parsed.GetValue(threads),
                Seed = parsed.GetValue(seed),
            });
            var result = await Screen.ProgressAsync("Drawing", progress => bench.RunAsync(progress, cancellation));
            if (parsed.GetValue(plot) is { } file)
                await OutputFiles.WriteAsync(file, PromiseOutput.Draw(result), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(PromiseJson.Of(result));
            else
                PromiseOutput.Print(result);
            return (int)(result.IsBroken ? ExitCode.No : ExitCode.Yes);
        });
        return command;
    }

    private static Option<double[]> Budgets()
    {
        var budgets = new Option<double[]>("--budgets") { Description = "What searches are allowed to miss, each from 1e-12 to 0.01", DefaultValueFactory = static _ => [.. Usual.Budgets], AllowMultipleArgumentsPerToken = true };
        budgets.Validators.Add(static result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<double[]>() is { } values && (values.Length == 0 || values.Any(static value => value is not (>= LeastBudget and <= MissBudget.Most))))
                result.AddError(FormattableString.Invariant($"--budgets: the range of each is {LeastBudget} to {MissBudget.Most}."));
        });
        return budgets;
    }

    private static void CheckDimension(OptionResult result)
    {
        RangeRule.Check(result, 64, 2_048);
        if (!result.Errors.Any() && result.GetValueOrDefault<int>() % 4 != 0)
            result.AddError("--dimension is not a multiple of 4.");
    }
}
