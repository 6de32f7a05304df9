using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Remove;

/// <summary>What became of a reference that should be removed.</summary>
/// <param name="Id">Which.</param>
/// <param name="SubjectId">Whose it was; <see langword="null"/> where it was not there, or was set aside as damaged.</param>
/// <param name="Details">What its subject is called; <see langword="null"/> where it was not there, and where that can't be read: damaged, or sealed with the subject's own key.</param>
/// <remarks>Immutable.</remarks>
public sealed record RemovedReference(ReferenceId Id, SubjectId? SubjectId, SubjectDetails? Details)
{
    /// <summary>Whether it was there, and is gone now.</summary>
    public bool WasThere => SubjectId is not null;
}
