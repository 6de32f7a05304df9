using Semblance.Vault.References;

namespace Semblance.Recognition.Govern;

/// <summary>A reference without its template: what may be shown and handed out of it.</summary>
/// <param name="Row">As it is kept: sealed, with its basis and its end.</param>
/// <param name="Provenance">Where it comes from.</param>
/// <remarks>Immutable.</remarks>
public sealed record KeptReference(SealedReference Row, Provenance Provenance);
