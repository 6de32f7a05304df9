using System.Reflection;

namespace Semblance.ArchitectureTests.Judging;

/// <summary>All rules that this project knows, with the types that judge by them.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<(Type Judge, Rule Rule)> All { get; } =
    [
        .. typeof(RuleBook).Assembly.GetTypes()
            .Select(type => (type, Rule: type.GetProperty("Rule", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as Rule))
            .Where(pair => pair.Rule is not null)
            .Select(pair => (pair.type, pair.Rule!)),
    ];
}
