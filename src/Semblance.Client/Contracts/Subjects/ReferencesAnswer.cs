namespace Semblance.Client.Contracts.Subjects;

/// <summary>The references of a subject.</summary>
/// <param name="References">In the order of their enrolment.</param>
/// <param name="DamagedRows">Rows of the subject that can't be read.</param>
public sealed record ReferencesAnswer(IReadOnlyList<ReferenceAnswer> References, int DamagedRows);
