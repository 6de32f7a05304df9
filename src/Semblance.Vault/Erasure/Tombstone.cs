using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Erasure;

/// <summary>That a subject was erased, told without naming it: a keyed digest of its identifier. Replayed after a restore.</summary>
/// <param name="GalleryId">The gallery.</param>
/// <param name="Subject">The keyed digest of the subject's identifier.</param>
/// <param name="ErasedOn">The day (UTC).</param>
public sealed record Tombstone(GalleryId GalleryId, BlindIndex Subject, DateOnly ErasedOn);
