using System.CommandLine;
using System.CommandLine.Parsing;
using Semblance.Cli.Benching.Search;
using Semblance.Cli.Benching.Search.Made;
using Semblance.Cli.Benching.Search.Real;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;

namespace Semblance.Cli.Commands;

/// <summary><c>bench search</c>: what a search among many takes and finds, beside plain loops and FAISS on the same rows.</summary>
internal static class BenchSearchCommand
{
    /// <summary>The index alone; smaller galleries are held twice.</summary>
    private const long BytesPerTemplate = 795;

    /// <summary>What of that are the second bits, by column and by row.</summary>
    private const long FineBytes = 130;

    private static readonly SearchBenchOptions Usual = new();

    public static Command Create()
    {
        var templates = RangeRule.Bounded("--templates", "Templates in the made gallery, 100 to 100,000,000", Usual.Templates, 100, 100_000_000);
        var threads = RangeRule.Bounded("--threads", "Threads that build, and that search in batches, 1 to 256", Usual.Threads, 1, 256);
        var searchThreads = RangeRule.Bounded("--search-threads", "Threads that one search may use while it is alone, 1 to 64", Usual.SearchThreads, 1, 64);
        var noFine = new Option<bool>("--no-fine") { Description = "Keep one bit of each coordinate instead of two: less memory, more to read" };
        var rowsFile = new Option<string?>("--rows-on-disk") { Description = "Build the index in this file, block by block, and search it with its codes left there: for more templates than fit into the memory" };
        var probes = RangeRule.Bounded("--probes", "Different probes of each kind, 1 to 100,000", Usual.Probes, 1, 100_000);
        var counted = RangeRule.Bounded("--counted-probes", "Probes of each kind whose lists are compared with those of the scan of every row, 0 (those that are timed) to 100,000", Usual.CountedProbes, 0, 100_000);
        var threshold = RangeRule.Bounded("--threshold", "The lowest cosine of a threshold search, 0 to 1", Usual.Threshold, 0, 1);
        var floor = RangeRule.Bounded("--floor", "The lowest cosine of a search for the ten best, 0 to 1", Usual.Floor, 0, 1);
        var budget = RangeRule.Bounded("--budget", "How often a search may miss a template that is just at the lowest cosine, 0 to 0.01", Usual.MissBudget, 0, 0.01);
        var spectrum = new Option<SpectrumKind>("--spectrum") { Description = "How templates are spread: isotropic (evenly), or faces (as feature sets of real faces are)", DefaultValueFactory = static _ => Usual.Spectrum };
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same templates and probes", DefaultValueFactory = static _ => Usual.Seed };
        var pictures = new Option<string[]>("--pictures") { Description = "Pictures, or folders with pictures, whose largest faces are searched for, too: every second one lies among made templates", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = static _ => [] };
        var json = JsonOption.Create();
        var command = new Command("search", "Time the search among many made templates, and count what it finds, beside plain loops and FAISS (where python3-faiss is installed) on the same templates.") { templates, threads, searchThreads, noFine, rowsFile, probes, counted, threshold, floor, budget, spectrum, seed, pictures, json };
        command.Validators.Add(result =>
        {
            if (!result.Errors.Any())
                RequireMemory(result, result.GetValue(templates), result.GetValue(noFine), result.GetValue(rowsFile) is not null);
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new SearchBenchOptions
            {
                Templates = parsed.GetValue(templates),
                Threads = parsed.GetValue(threads),
                SearchThreads = parsed.GetValue(searchThreads),
                HasFinePlanes = !parsed.GetValue(noFine),
                RowsFile = parsed.GetValue(rowsFile),
                Probes = parsed.GetValue(probes),
                CountedProbes = parsed.GetValue(counted),
                Threshold = parsed.GetValue(threshold),
                Floor = parsed.GetValue(floor),
                MissBudget = parsed.GetValue(budget),
                Spectrum = parsed.GetValue(spectrum),
                Seed = parsed.GetValue(seed),
            };
            var real = await SearchFacesAsync(parsed.GetRequiredValue(pictures), options, cancellation);
            var result = await Screen.ProgressAsync("Searching", progress => new SearchBench(options).RunAsync(progress, cancellation));
            Report(result, real, parsed.GetValue(json));
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static void RequireMemory(CommandResult result, int templates, bool hasNoFine, bool isOnDisk)
    {
        var bytes = templates * (BytesPerTemplate - (hasNoFine ? FineBytes : 0) - (isOnDisk ? SearchBench.Dimension : 0));
        if (bytes > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
            result.AddError(FormattableString.Invariant($"{templates} templates take about {bytes / 1e9:0.0} GB, more memory than this machine has; --rows-on-disk and --no-fine take less."));
    }

    /// <summary>Before the rest, so that its gallery is gone when the other one is made.</summary>
    private static async Task<RealRecall?> SearchFacesAsync(string[] pictures, SearchBenchOptions options, CancellationToken cancellation)
    {
        if (pictures.Length == 0)
            return null;
        var usual = new FaceEngineOptions();
        var faces = await RealFaces.ReadAsync(pictures, usual with { Inference = usual.Inference with { Parallelism = options.Threads } }, cancellation);
        return await Screen.ProgressAsync("Searching for faces", progress => new RealRun(faces, options).RunAsync(progress, cancellation));
    }

    private static void Report(SearchBenchResult result, RealRecall? real, bool isJson)
    {
        if (isJson)
        {
            var keys = SearchBenchJson.Of(result);
            RealJson.Add(keys, real);
            JsonText.Print(keys);
            return;
        }

        SearchBenchOutput.Print(result);
        if (real is not null)
            RealOutput.Print(real);
    }
}
