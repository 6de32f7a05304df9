namespace Semblance.ArchitectureTests.House;

/// <summary>A folder of a project, as a namespace says it.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Folder">The folder below it with dots; empty for the project's own folder.</param>
internal sealed record Room(string Project, string Folder)
{
    /// <summary>The room of a namespace; nothing where it is none of ours.</summary>
    public static Room? Of(string space)
    {
        // The longest name wins: Semblance.Cli.Commands is a folder of Semblance.Cli, not of Semblance.
        var project = ArrowTable.Allowed.Keys.Where(name => IsWithin(space, name)).MaxBy(name => name.Length);
        return project is null ? null : new Room(project, space.Length == project.Length ? string.Empty : space[(project.Length + 1)..]);
    }

    /// <summary>Whether a namespace is a given one or lies below it.</summary>
    public static bool IsWithin(string space, string outer) =>
        space.StartsWith(outer, StringComparison.Ordinal) && (space.Length == outer.Length || space[outer.Length] == '.');

    public override string ToString() => Folder.Length == 0 ? Project : $"{Project}.{Folder}";
}
