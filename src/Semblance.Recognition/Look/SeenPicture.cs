using Semblance.Vault.Rows;

namespace Semblance.Recognition.Look;

/// <summary>What a picture shows.</summary>
/// <param name="File">The SHA-256 of its file: what the record names it by.</param>
/// <param name="Width">Width of the upright picture in pixels.</param>
/// <param name="Height">Height of the upright picture in pixels.</param>
/// <param name="IsDamaged">True when the file was broken and only what could be saved was looked at.</param>
/// <param name="Faces">The faces, the largest first; empty when there are none, which is an outcome and no error.</param>
/// <remarks>Immutable.</remarks>
public sealed record SeenPicture(FileDigest File, int Width, int Height, bool IsDamaged, IReadOnlyList<SeenFace> Faces);
