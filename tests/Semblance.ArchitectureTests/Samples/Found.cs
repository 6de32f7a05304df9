using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Samples;

/// <summary>What a rule must find in a sample that breaks it: these offenders, and no other.</summary>
internal static class Found
{
    public static void Only(IEnumerable<Offence> offences, params string[] offenders) =>
        Assert.Equal(offenders.Order(StringComparer.Ordinal), offences.Select(offence => offence.Offender).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
