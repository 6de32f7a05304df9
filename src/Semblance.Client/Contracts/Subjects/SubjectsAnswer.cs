namespace Semblance.Client.Contracts.Subjects;

/// <summary>Some of a gallery's subjects.</summary>
/// <param name="Subjects">Ordered by identifier.</param>
/// <param name="Next">What to send as 'after' for the next page; absent where nobody is left.</param>
/// <param name="DamagedRows">Rows of this page that can't be read.</param>
public sealed record SubjectsAnswer(IReadOnlyList<SubjectAnswer> Subjects, string? Next, int DamagedRows);
