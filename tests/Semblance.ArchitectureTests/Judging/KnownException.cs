namespace Semblance.ArchitectureTests.Judging;

/// <summary>A line of <c>exceptions.txt</c>.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Offender">Who may break it.</param>
/// <param name="Reason">Why.</param>
internal sealed record KnownException(int Line, string Rule, string Offender, string Reason);
