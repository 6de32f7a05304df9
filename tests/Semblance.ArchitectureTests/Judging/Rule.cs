namespace Semblance.ArchitectureTests.Judging;

/// <summary>A rule of the house.</summary>
/// <param name="Name">How the exceptions list calls it.</param>
/// <param name="Reason">Why it is a rule.</param>
/// <param name="WayOut">What to do instead.</param>
internal sealed record Rule(string Name, string Reason, string WayOut)
{
    public Offence Broken(string offender, string finding) => new(this, offender, finding);
}
