using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Vault.Consents;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.References;

/// <summary>What is kept of a subject to compare with, and why and until when it may be.</summary>
/// <remarks>Immutable, and made by <see cref="Keep"/> alone, so that there is none without a gallery's purpose, a legal basis and an end.</remarks>
public sealed record Reference
{
    private Reference()
    {
    }

    /// <summary>Its identifier.</summary>
    public required ReferenceId Id { get; init; }

    /// <summary>The gallery that it is kept in.</summary>
    public required GalleryId GalleryId { get; init; }

    /// <summary>Whom it shows.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>What it is kept for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>Why the law lets it be kept.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The consent that it rests on; null where the basis needs none.</summary>
    public ConsentId? ConsentId { get; private init; }

    /// <summary>The first day (UTC) on which it may not be kept any more.</summary>
    public required DateOnly ExpiresAt { get; init; }

    /// <summary>The template.</summary>
    public required FaceTemplate Template { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Makes a reference that may be kept.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="gallery">The gallery, whose purpose and basis it takes on.</param>
    /// <param name="subject">Whom it shows.</param>
    /// <param name="template">A template of the gallery's model.</param>
    /// <param name="provenance">Where it comes from; its time starts the retention.</param>
    /// <param name="consent">The subject's consent; needed where the gallery's basis is one.</param>
    /// <returns>A reference that ends with the gallery's retention or with the consent, whichever is first.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultRuleBroken"/>: no consent in force for this subject and purpose, or a subject of another gallery.
    /// <see cref="ErrorCode.TemplateModelMismatch"/>: a template of another model.
    /// </exception>
    public static Reference Keep(ReferenceId id, Gallery gallery, Subject subject, FaceTemplate template, Provenance provenance, Consent? consent)
    {
        ArgumentNullException.ThrowIfNull(gallery);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(provenance);
        if (subject.GalleryId != gallery.Id)
            throw Refused("The subject belongs to another gallery.", "Enrol the person into this gallery first.");
        if (template.Model != gallery.Model)
            throw new SemblanceException(ErrorCode.TemplateModelMismatch, $"The gallery keeps templates of model {gallery.Model}, this one is of {template.Model}.", "Make the template with the gallery's model.");
        DemandConsent(gallery, subject, provenance, consent);
        var day = DateOnly.FromDateTime(provenance.EnrolledAt.UtcDateTime);
        var expiry = gallery.Retention.ExpiryFor(day, day);
        return new Reference
        {
            Id = id,
            GalleryId = gallery.Id,
            SubjectId = subject.Id,
            Purpose = gallery.Purpose,
            LegalBasis = gallery.LegalBasis,
            ConsentId = consent?.Id,
            ExpiresAt = consent is not null && consent.ExpiresAt < expiry ? consent.ExpiresAt : expiry,
            Template = template,
            Provenance = provenance,
        };
    }

    /// <summary>Its identifier alone.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => $"reference {Id}";

    private static void DemandConsent(Gallery gallery, Subject subject, Provenance provenance, Consent? consent)
    {
        if (consent is null)
        {
            if (gallery.LegalBasis.NeedsConsent)
                throw Refused($"The gallery '{gallery.Name}' rests on consent, and there is none of this subject.", "Record the consent first.");
            return;
        }

        if (consent.SubjectId != subject.Id || consent.GalleryId != gallery.Id || consent.Purpose != gallery.Purpose)
            throw Refused("The consent is another subject's, or was given for another gallery or purpose.", "Record a consent for this gallery's purpose.");
        if (!consent.IsInForce(provenance.EnrolledAt))
            throw Refused("The consent has ended, was withdrawn, or was given later.", "Ask again, and record the new consent.");
    }

    private static SemblanceException Refused(string what, string remedy) => new(ErrorCode.VaultRuleBroken, what, remedy);
}
