using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>A reference and whom it shows.</summary>
/// <param name="Subject">Whom: identifier, state and details.</param>
/// <param name="Kept">What may be shown of the reference.</param>
/// <remarks>Immutable.</remarks>
public sealed record AttributedReference(Subject Subject, KeptReference Kept);
