namespace Semblance.Vault.Audit;

/// <summary>What a head says of a gallery's rows.</summary>
/// <param name="Gallery">The gallery.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Root">The root of its manifest, hexadecimal.</param>
public sealed record ManifestRoot(Guid Gallery, long Rows, string Root);
