using Semblance.Recognition.Enrol;

namespace Semblance.Cli.Keeping;

/// <summary>A person of an enrolment list and what became of it.</summary>
/// <param name="Name">The external id.</param>
/// <param name="Outcome">What was kept.</param>
/// <param name="Neighbour">Who it would match, by name; <see langword="null"/> for nobody.</param>
/// <param name="IsKnown">Whether all of its pictures were enrolled before, so that nothing was to be done.</param>
internal sealed record EnrolledPerson(string Name, EnrolmentOutcome Outcome, string? Neighbour, bool IsKnown);
