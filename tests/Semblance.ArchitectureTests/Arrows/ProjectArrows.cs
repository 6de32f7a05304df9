using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Arrows;

/// <summary>Projects reference only what the table allows, and every project has a row.</summary>
internal static class ProjectArrows
{
    public static Rule Rule { get; } = new(
        "project-arrows",
        "each room knows only what stands below it, so that a part can be read, tested and replaced without the rest",
        "move the type down to a room that both may know, or turn the arrow round with an interface (port) in the lower room; a new project needs a row in ArrowTable.cs and ARCHITECTURE.md first");

    public static IEnumerable<Offence> Judge(IEnumerable<ProjectFile> projects) => projects.SelectMany(Judge);

    private static IEnumerable<Offence> Judge(ProjectFile project)
    {
        if (!ArrowTable.Allowed.TryGetValue(project.Name, out var allowed))
            return [Rule.Broken(project.Name, "is a project without a row in the table of arrows")];
        return project.References.Where(reference => !allowed.Contains(reference, StringComparer.Ordinal))
            .Select(reference => Rule.Broken($"{project.Name} -> {reference}", $"{project.Name} may reference {(allowed.Count == 0 ? "none of ours" : string.Join(", ", allowed))}"));
    }
}
