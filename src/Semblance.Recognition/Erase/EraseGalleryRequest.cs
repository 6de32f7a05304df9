using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;

namespace Semblance.Recognition.Erase;

/// <summary>A gallery that shall be erased with everybody in it.</summary>
/// <param name="Gallery">The gallery's name.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record EraseGalleryRequest(GalleryName Gallery, Caller Caller)
{
    /// <summary>For how long an offline copy of the keys (a recovery kit) is kept at most; until then copies of the data could be read with it. Default none.</summary>
    public TimeSpan OldestRecoveryKit { get; init; } = TimeSpan.Zero;

    /// <summary>Copies that nothing here can reach, such as exports that were handed out.</summary>
    public IReadOnlyList<string> OutOfReach { get; init; } = [];
}
