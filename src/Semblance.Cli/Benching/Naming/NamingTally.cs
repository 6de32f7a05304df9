namespace Semblance.Cli.Benching.Naming;

/// <summary>Whom one way of going through a film named.</summary>
/// <param name="Way">Which way.</param>
/// <param name="Rate">The share of strangers' visits, or faces, that may be named.</param>
/// <param name="Enrolled">People of the gallery.</param>
/// <param name="Units">What was asked about.</param>
internal sealed record NamingTally(string Way, double Rate, IReadOnlySet<string> Enrolled, IReadOnlyList<NamedUnit> Units)
{
    /// <summary>Visits or faces that were named.</summary>
    public int Named => Units.Count(static unit => unit.Names.Count > 0);

    /// <summary>Those of them that were named as somebody else than their owner at some moment.</summary>
    public int NamedWrong => Units.Count(IsWrong);

    /// <summary>Enrolled people whom at least one of their visits or faces named.</summary>
    public int PeopleRight => Units.Where(static unit => unit.Owner is { } owner && unit.Names.Contains(owner, StringComparer.Ordinal)).Select(static unit => unit.Owner).Distinct(StringComparer.Ordinal).Count();

    /// <summary>People, enrolled or not, of whom at least one visit or face was named as somebody else; what lies on nobody counts as one of them.</summary>
    public int PeopleWrong => Units.Where(IsWrong).Select(static unit => unit.Owner).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Those of them who are not enrolled.</summary>
    public int StrangersNamed => Units.Where(unit => unit is { Owner: not null, Names.Count: > 0 } && !Enrolled.Contains(unit.Owner)).Select(static unit => unit.Owner).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The form that <c>--json</c> prints.</summary>
    public object ToJson() => new { Way, FalsePositiveIdentificationRate = Rate, Asked = Units.Count, Named, NamedWrong, PeopleRight, PeopleWrong, StrangersNamed };

    private static bool IsWrong(NamedUnit unit) => unit.Names.Any(name => !string.Equals(name, unit.Owner, StringComparison.Ordinal));
}
