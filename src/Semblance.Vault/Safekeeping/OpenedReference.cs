using Semblance.Embedding;
using Semblance.Vault.References;

namespace Semblance.Vault.Safekeeping;

/// <summary>A reference whose seals were whole.</summary>
/// <param name="Row">As it is kept.</param>
/// <param name="Template">The template.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record OpenedReference(SealedReference Row, FaceTemplate Template, Provenance Provenance);
