using Semblance.Cli.Output;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Keeping;

/// <summary>What <c>enrol</c> prints.</summary>
internal static class EnrolmentOutput
{
    public static void Print(IReadOnlyList<EnrolledPerson> people)
    {
        foreach (var person in people)
        {
            foreach (var refused in person.Outcome.Refused)
                Screen.Complain($"failure to enrol: {person.Name}, {refused.Source}: {refused.Reason}");
            if (person.Outcome is { State: SubjectState.Held, Neighbour: { } neighbour, SubjectId: not null })
                Screen.Complain($"held: {person.Name} would match {person.Neighbour} (score {neighbour.Score}), who is enrolled. Look at both; then release or erase this one.");
        }

        var kept = people.Sum(person => person.Outcome.References.Count);
        Screen.Line(FormattableString.Invariant($"{people.Count(person => person.Outcome.References.Count > 0)} of {people.Count} people enrolled with {kept} references; {people.Count(person => person.IsKnown)} were enrolled before, {people.Count(person => person.Outcome.State == SubjectState.Held && person.Outcome.References.Count > 0)} wait for a human."));
    }

    public static object Of(IReadOnlyList<EnrolledPerson> people) => people.Select(person => new
    {
        Subject = person.Name,
        Id = person.Outcome.SubjectId?.ToString(),
        person.Outcome.State,
        AlreadyEnrolled = person.IsKnown,
        References = person.Outcome.References.Select(reference => reference.ToString()),
        Refused = person.Outcome.Refused,
        Neighbour = person.Outcome.Neighbour is { } neighbour ? new { Subject = person.Neighbour, Id = neighbour.SubjectId.ToString(), Score = neighbour.Score.Similarity } : null,
    });
}
