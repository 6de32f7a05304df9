namespace Semblance.ArchitectureTests.House;

/// <summary>The programs: they own the console, the clock and the culture.</summary>
internal static class Hosts
{
    public static IReadOnlyList<string> Names { get; } = [ArrowTable.Cli, ArrowTable.Server];

    public static bool IsIn(string space) => Room.Of(space) is { } room && Names.Contains(room.Project, StringComparer.Ordinal);
}
