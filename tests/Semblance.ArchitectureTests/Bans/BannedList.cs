using System.Text.RegularExpressions;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Bans;

/// <summary>The list of banned symbols is complete, names a replacement for each, is wired to all of src, and silenced in hosts alone.</summary>
internal static partial class BannedList
{
    /// <summary>What the house bans, each by a symbol that must be on the list.</summary>
    private static readonly (string Ban, string Symbol)[] Demanded =
    [
        ("ambient clocks", "P:System.DateTime.UtcNow"), ("ambient clocks", "P:System.DateTime.Now"), ("ambient clocks", "P:System.DateTimeOffset.UtcNow"), ("ambient clocks", "P:System.TimeProvider.System"),
        ("shared random", "P:System.Random.Shared"), ("shared random", "M:System.Random.#ctor"), ("new random identifiers", "M:System.Guid.NewGuid"), ("console output", "T:System.Console"),
        ("sleep", "M:System.Threading.Thread.Sleep(System.Int32)"), ("blocking on tasks", "M:System.Threading.Tasks.Task.Wait"), ("blocking on tasks", "P:System.Threading.Tasks.Task`1.Result"),
    ];

    public static Rule Rule { get; } = new(
        "banned-symbols",
        "hidden clocks, chance and consoles make results that nobody can repeat and tests that pass by luck",
        "keep the list whole and wired: a symbol a line with its replacement behind ';', as AdditionalFiles of every project of src, RS0030 silenced for hosts only");

    /// <summary>The list's own lines.</summary>
    public static IEnumerable<Offence> JudgeList(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var symbols = lines.Select(line => line.Split(';')[0]).ToHashSet(StringComparer.Ordinal);
        return Demanded.Where(demand => !symbols.Contains(demand.Symbol)).Select(demand => Rule.Broken(demand.Symbol, $"is not on the list, which bans {demand.Ban}"))
            .Concat(lines.Where(line => line.Split(';', 2) is not [_, { Length: > 10 }]).Select(line => Rule.Broken(line, "names no replacement")));
    }

    /// <summary>The build that must hand the list to the analyzer.</summary>
    public static IEnumerable<Offence> JudgeWiring(string props, string packages)
    {
        if (!Wired().IsMatch(props))
            yield return Rule.Broken("Directory.Build.props", "does not give BannedSymbols.txt to the projects of src");
        if (!packages.Contains("<GlobalPackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", StringComparison.Ordinal))
            yield return Rule.Broken("Directory.Packages.props", "does not load the analyzer of banned symbols");
    }

    /// <summary>The sections of .editorconfig that may silence the analyzer.</summary>
    public static IEnumerable<Offence> JudgeSilence(string editorConfig)
    {
        var section = "[*]";
        foreach (var line in editorConfig.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('['))
                section = line;
            else if (line.StartsWith("dotnet_diagnostic.RS0030.severity", StringComparison.Ordinal) && !IsHost(section))
                yield return Rule.Broken(section, "silences banned symbols and is no host");
        }
    }

    private static bool IsHost(string section) =>
        section.StartsWith("[bench/", StringComparison.Ordinal) || Hosts.Names.Any(host => section.StartsWith($"[src/{host}/", StringComparison.Ordinal));

    [GeneratedRegex("""<ItemGroup Condition="\$\(MSBuildProjectDirectory\.Contains\('/src/'\)\)">\s*<AdditionalFiles Include="[^"]*BannedSymbols\.txt" />""", RegexOptions.None, 1000)]
    private static partial Regex Wired();
}
