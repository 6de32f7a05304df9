using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Erase;

/// <summary>A person of whom nothing shall be left (GDPR Art. 17).</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record EraseRequest(GalleryName Gallery, SubjectId Subject, Caller Caller)
{
    /// <summary>For how long an offline copy of the keys (a recovery kit) is kept at most; until then copies of the data could be read with it. Default none.</summary>
    public TimeSpan OldestRecoveryKit { get; init; } = TimeSpan.Zero;

    /// <summary>Copies that nothing here can reach, such as exports that were handed out.</summary>
    public IReadOnlyList<string> OutOfReach { get; init; } = [];
}
