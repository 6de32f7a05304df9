using Semblance.Vault.Subjects;

namespace Semblance.Server.Dialects;

/// <summary>What a subject is called where a protocol has one name for it: as searches call it.</summary>
internal static class SubjectName
{
    /// <summary>The external id, else the displayed name, else the identifier.</summary>
    public static string Of(Subject subject) => subject.Details.ExternalId?.Text ?? subject.Details.DisplayName ?? subject.Id.ToString();
}
