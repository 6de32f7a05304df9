using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.Recognition.Grant;

/// <summary>Why and until when a gallery is kept that is made by a protocol which does not ask: said once, by whoever makes the key.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="LegalBasis">Why the law lets it be kept.</param>
/// <param name="Retention">How long what it holds may be kept.</param>
/// <remarks>Immutable.</remarks>
public sealed record GalleryTerms(Purpose Purpose, LegalBasis LegalBasis, RetentionRule Retention);
