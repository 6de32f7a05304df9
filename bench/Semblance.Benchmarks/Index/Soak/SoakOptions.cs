using System.Globalization;

namespace Semblance.Benchmarks.Index.Soak;

/// <summary>What a soak of the index is like.</summary>
internal sealed record SoakOptions
{
    /// <summary>How long searches are timed, with and without writers together.</summary>
    public double Minutes { get; init; } = 10;

    /// <summary>Templates before the first write; half of them are changed by nobody.</summary>
    public int Templates { get; init; } = 100_000;

    public int Writers { get; init; } = 8;

    public int Readers { get; init; } = 8;

    /// <summary>Changes a second of each writer.</summary>
    public double Writes { get; init; } = 50;

    /// <summary>Searches a second of each reader; 0 for one after the other.</summary>
    public double Searches { get; init; } = 50;

    public int Seed { get; init; } = 1;

    public bool IsJson { get; init; }

    public TimeSpan Quiet => TimeSpan.FromMinutes(Minutes / 3);

    public TimeSpan UnderWrites => TimeSpan.FromMinutes(Minutes) - Quiet;

    public static SoakOptions Read(string[] args)
    {
        var options = new SoakOptions();
        for (var at = 0; at < args.Length; at++)
        {
            options = args[at] switch
            {
                "--json" => options with { IsJson = true },
                "--minutes" => options with { Minutes = Number(args[++at]) },
                "--templates" => options with { Templates = (int)Number(args[++at]) },
                "--writers" => options with { Writers = (int)Number(args[++at]) },
                "--readers" => options with { Readers = (int)Number(args[++at]) },
                "--writes" => options with { Writes = Number(args[++at]) },
                "--searches" => options with { Searches = Number(args[++at]) },
                "--seed" => options with { Seed = (int)Number(args[++at]) },
                var other => throw new ArgumentException($"'{other}' is no option: [--minutes M] [--templates N] [--writers W] [--readers R] [--writes A_SECOND] [--searches A_SECOND] [--seed S] [--json]", nameof(args)),
            };
        }

        return options;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
