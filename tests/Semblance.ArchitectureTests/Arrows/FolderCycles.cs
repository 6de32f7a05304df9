using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Arrows;

/// <summary>The folders of a project do not use each other in circles.</summary>
internal static class FolderCycles
{
    public static Rule Rule { get; } = new(
        "folder-cycles",
        "folders that use each other in a circle are one folder in truth: none can be understood or changed alone",
        "move the type that closes the circle into the folder that uses it, or into a folder below both");

    public static IEnumerable<Offence> Judge(IEnumerable<Dependency> dependencies)
    {
        var arrows = dependencies
            .Select(dependency => (From: Room.Of(dependency.FromSpace), To: Room.Of(dependency.ToSpace), Dependency: dependency))
            .Where(arrow => arrow is { From: not null, To: not null } && arrow.From != arrow.To && string.Equals(arrow.From.Project, arrow.To.Project, StringComparison.Ordinal))
            .ToLookup(arrow => (From: arrow.From!, To: arrow.To!), arrow => arrow.Dependency);
        var circle = Circle(arrows.Select(group => group.Key).ToArray());
        return circle.Count == 0 ? [] : Report(circle, arrows);
    }

    /// <summary>The arrows that are left when folders without an arrow in, or without one out, are taken away again and again.</summary>
    private static List<(Room From, Room To)> Circle((Room From, Room To)[] arrows)
    {
        var left = arrows.ToList();
        int before;
        do
        {
            before = left.Count;
            left.RemoveAll(arrow => !left.Exists(other => other.To == arrow.From) || !left.Exists(other => other.From == arrow.To));
        }
        while (left.Count < before);
        return left;
    }

    /// <summary>One offence for each arrow of a circle, named by its ends; an arrow between two circles is told apart by its way back.</summary>
    private static IEnumerable<Offence> Report(List<(Room From, Room To)> circle, ILookup<(Room From, Room To), Dependency> arrows) =>
        circle.Where(arrow => IsReachable(circle, arrow.To, arrow.From))
            .Select(arrow => Rule.Broken(
                $"{arrow.From} -> {arrow.To}",
                "closes a circle: " + string.Join("; ", arrows[arrow].Select(use => $"{use.FromType} uses {use.ToType}").Distinct(StringComparer.Ordinal).Take(4))));

    private static bool IsReachable(List<(Room From, Room To)> arrows, Room start, Room goal)
    {
        var seen = new HashSet<Room> { start };
        var open = new Queue<Room>([start]);
        while (open.TryDequeue(out var room))
        {
            foreach (var (_, to) in arrows.Where(arrow => arrow.From == room))
            {
                if (seen.Add(to))
                    open.Enqueue(to);
            }
        }

        return seen.Contains(goal);
    }
}
