using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Identify;

/// <summary>What a search leaves out: the reference that is searched for itself, or people of whom the caller knows already.</summary>
/// <remarks>Immutable. The size of the gallery, and with it the threshold, stays as it is.</remarks>
public sealed record LeftOut
{
    /// <summary>Nothing.</summary>
    public static LeftOut Nothing { get; } = new();

    /// <summary>Subjects who do not count. Default none.</summary>
    public IReadOnlyCollection<SubjectId> Subjects { get; init; } = [];

    /// <summary>References that do not count. Default none.</summary>
    public IReadOnlyCollection<ReferenceId> References { get; init; } = [];
}
