namespace Semblance.Vault.Rows;

/// <summary>What a commit did to a gallery's manifest. Whoever has followed all steps from one root to another has missed no change between them.</summary>
/// <param name="Gallery">The gallery.</param>
/// <param name="Before">The manifest's root before the commit.</param>
/// <param name="After">Its root after it.</param>
public sealed record ManifestStep(Guid Gallery, string Before, string After);
