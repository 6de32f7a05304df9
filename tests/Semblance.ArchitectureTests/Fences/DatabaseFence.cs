using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Fences;

/// <summary>Database drivers and SQL stay in the vault's adapters.</summary>
internal static partial class DatabaseFence
{
    private static readonly string[] Homes = ["Semblance.Vault.Relational", "Semblance.Vault.Sqlite", "Semblance.Vault.PostgreSql", "Semblance.Cluster.Setup"];

    public static Rule Rule { get; } = new(
        "database-fence",
        "two databases answer alike only as long as one folder each knows SQL, and all that is kept about people passes one place",
        "ask a port of Semblance.Vault.Ports; put SQL and driver calls into the adapters behind it");

    private static Fence Drivers { get; } = new(
        "database drivers",
        ["System.Data", "Microsoft.Data", "Npgsql", "Dapper", "DbUp", "SQLitePCL", "Microsoft.EntityFrameworkCore"],
        Homes);

    public static IEnumerable<Offence> Judge(IEnumerable<Dependency> dependencies) => Drivers.Judge(Rule, dependencies);

    /// <summary>SQL in texts.</summary>
    public static IEnumerable<Offence> JudgeSources(IEnumerable<SourceFile> sources) =>
        from source in sources
        where !IsHome(source.Path)
        from text in source.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
        where Sql().IsMatch(text.ValueText)
        select Rule.Broken(source.Path, $"holds SQL: {text.ValueText.Trim().Split('\n')[0]}");

    /// <summary>SQL in files.</summary>
    public static IEnumerable<Offence> JudgeFiles(IEnumerable<string> paths) =>
        paths.Where(path => path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) && !IsHome(path)).Select(path => Rule.Broken(path, "is an SQL file outside the adapters"));

    private static bool IsHome(string path) => Array.Exists(Homes, home => Room.IsWithin(path["src/".Length..].Replace('/', '.'), home));

    [GeneratedRegex("""^\s*(select\s+(\*|[\w."]+(\s*,\s*[\w."]+)*)\s+from\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index|view|unique)\s|pragma\s+\w+\s*[=(;])""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sql();
}
