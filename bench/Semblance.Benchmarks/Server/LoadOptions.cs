using System.Globalization;

namespace Semblance.Benchmarks.Server;

/// <summary>What is asked of a measurement of the server: <c>FOLDER PROGRAM</c>, and what differs from the defaults.</summary>
/// <param name="Folder">Where the vault is made; one from an earlier run is used again.</param>
/// <param name="Program">The built program (semblance-cli.dll).</param>
internal sealed record LoadOptions(string Folder, string Program)
{
    public int Rows { get; init; } = 100_000;

    public int Seconds { get; init; } = 600;

    public int OverloadSeconds { get; init; } = 60;

    public int Claims { get; init; } = 200;

    public bool IsJson { get; init; }

    /// <summary>Options that are handed on to the server.</summary>
    public IReadOnlyList<string> Served { get; init; } = [];

    public static LoadOptions Read(string[] args)
    {
        var options = new LoadOptions(Path.GetFullPath(args[0]), Path.GetFullPath(args[1]));
        for (var at = 2; at < args.Length; at++)
        {
            options = args[at] switch
            {
                "--json" => options with { IsJson = true },
                "--rows" => options with { Rows = Number(args[++at]) },
                "--seconds" => options with { Seconds = Number(args[++at]) },
                "--overload-seconds" => options with { OverloadSeconds = Number(args[++at]) },
                "--claims" => options with { Claims = Number(args[++at]) },
                "--" => options with { Served = args[(at + 1)..] },
                _ when options.Served.Count > 0 => options,
                var other => throw new ArgumentException($"'{other}' is no option: FOLDER PROGRAM [--rows N] [--seconds S] [--overload-seconds S] [--claims N] [--json] [-- OPTIONS OF serve]", nameof(args)),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
