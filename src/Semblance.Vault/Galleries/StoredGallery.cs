using Semblance.Vault.Rows;

namespace Semblance.Vault.Galleries;

/// <summary>A gallery as a store keeps it: readable, so that retention works without a key, and with a tag, so that a change by others is seen.</summary>
/// <param name="Gallery">The gallery.</param>
/// <param name="Seal">Version, key and the tag over all of the gallery's fields.</param>
public sealed record StoredGallery(Gallery Gallery, RowSeal Seal);
