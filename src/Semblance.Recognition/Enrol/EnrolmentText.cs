using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Enrol;

/// <summary>The answer to an enrolment as it is kept.</summary>
internal sealed record EnrolmentText(Guid Subject, SubjectState State, IReadOnlyList<Guid> References, IReadOnlyList<EnrolmentText.Refusal> Refused, EnrolmentText.Near? Neighbour)
{
    /// <summary>A sample that was refused, by its place in the request.</summary>
    internal sealed record Refusal(int At, string Reason);

    /// <summary>Somebody who is near.</summary>
    internal sealed record Near(Guid Subject, Guid Reference, double Similarity);
}
