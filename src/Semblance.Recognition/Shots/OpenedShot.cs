using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Shots;

/// <summary>A picture that an event named, open.</summary>
/// <param name="Shot">Whose it is, and until when it is kept.</param>
/// <param name="Jpeg">The picture's file.</param>
/// <remarks>Immutable. It is personal data.</remarks>
public sealed record OpenedShot(KeptShot Shot, ReadOnlyMemory<byte> Jpeg);
