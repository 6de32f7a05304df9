namespace Semblance.ArchitectureTests.Judging;

/// <summary>One place where a rule is broken.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Offender">The type, file, folder or project, in words that stay the same from run to run.</param>
/// <param name="Finding">What was found there.</param>
internal sealed record Offence(Rule Rule, string Offender, string Finding)
{
    public override string ToString() => $"{Offender}: {Finding}";
}
