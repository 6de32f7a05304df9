using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Fences;

/// <summary>Something that only some rooms may touch.</summary>
/// <param name="What">Its name in words.</param>
/// <param name="Fenced">Namespaces (all below them too) and full type names.</param>
/// <param name="Homes">Namespaces (all below them too) and full type names that may use it; with '=' before it, the namespace alone.</param>
/// <param name="Free">Full names of fenced types that everybody may use.</param>
internal sealed record Fence(string What, IReadOnlyList<string> Fenced, IReadOnlyList<string> Homes, IReadOnlyList<string>? Free = null)
{
    public IEnumerable<Offence> Judge(Rule rule, IEnumerable<Dependency> dependencies) =>
        dependencies.Where(use => IsFenced(use.ToType) && !IsHome(use))
            .GroupBy(use => use.FromType, use => use.ToType, StringComparer.Ordinal)
            .Select(uses => rule.Broken(uses.Key, $"uses {string.Join(", ", uses.Distinct(StringComparer.Ordinal))} ({What}), which only {string.Join(" and ", Homes)} may"));

    public bool IsFenced(string type) =>
        Fenced.Any(space => Room.IsWithin(type, space)) && !(Free ?? []).Contains(type, StringComparer.Ordinal);

    private bool IsHome(Dependency use) => Homes.Any(home => home[0] == '='
        ? string.Equals(use.FromSpace, home[1..], StringComparison.Ordinal)
        : Room.IsWithin(use.FromType, home));
}
