using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.References;

/// <summary>A reference whose time is over.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="GalleryId">Its gallery.</param>
/// <param name="SubjectId">Its subject.</param>
public sealed record DueReference(ReferenceId Id, GalleryId GalleryId, SubjectId SubjectId);
