using System.Security.Cryptography;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Consents;
using Semblance.Vault.Constraints;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Requests;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping.Contents;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Safekeeping;

/// <summary>Seals and opens the rows of one gallery: personal values with the subject's key, whole rows with a digest of the gallery's.</summary>
/// <remarks>
/// Safe to use from several threads. Every opening fails with <see cref="ErrorCode.SealBroken"/> where anything of the row was changed or moved, and everything with <see cref="ErrorCode.KeyErased"/>
/// once the gallery was erased, also for whoever began before.
/// </remarks>
public sealed class GallerySafe : IDisposable
{
    private readonly Guid _install;
    private readonly GalleryId _gallery;
    private readonly GalleryKey _key;
    private volatile bool _isGone;

    internal GallerySafe(Guid install, GalleryId gallery, GalleryKey key) => (_install, _gallery, _key) = (install, gallery, key);

    /// <summary>By what a subject is found from its external id.</summary>
    /// <param name="id">The id.</param>
    public BlindIndex IndexOf(ExternalId id) => Index("external", id.Text);

    /// <summary>By what a constraint about a sample is found.</summary>
    /// <param name="sample">The digest of the sample's file.</param>
    public BlindIndex IndexOf(FileDigest sample) => Index("sample", Convert.ToHexStringLower(sample.ToBytes()));

    /// <summary>What a tombstone says of a subject.</summary>
    /// <param name="subject">The subject.</param>
    public BlindIndex IndexOf(SubjectId subject) => Index("subject", subject.ToString());

    /// <summary>A gallery as a store keeps it.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="version">Its version.</param>
    public StoredGallery Seal(Gallery gallery, RowVersion version)
    {
        var row = new StoredGallery(gallery, new RowSeal(version, NameOf(_key.Id), default));
        return row with { Seal = SealOf(Fields(row), version, _key.Id) };
    }

    /// <summary>Checks a gallery's row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The gallery.</returns>
    public Gallery Open(StoredGallery row)
    {
        Demand(Fields(row), row.Seal, $"gallery {row.Gallery.Id}");
        return row.Gallery;
    }

    /// <summary>A subject as a store keeps it.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="key">Its key.</param>
    /// <param name="version">The row's version.</param>
    public SealedSubject Seal(Subject subject, SubjectKey key, RowVersion version)
    {
        var details = key.Seal(ContentJson.Write(SubjectContent.Of(subject.Details)), Place("subject", "details", subject.Id, subject.Id.Value, version));
        var row = new SealedSubject
        {
            Id = subject.Id,
            GalleryId = subject.GalleryId,
            State = subject.State,
            ExternalIndex = subject.Details.ExternalId is { } id ? IndexOf(id) : null,
            SealedDetails = Kept(details),
            Seal = new RowSeal(version, NameOf(key.Id), default),
        };
        return row with { Seal = SealOf(Fields(row), version, key.Id) };
    }

    /// <summary>Opens a subject's row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The subject's key.</param>
    /// <returns>The subject.</returns>
    public Subject Open(SealedSubject row, SubjectKey key)
    {
        Demand(Fields(row), row.Seal, $"subject {row.Id}");
        var content = Opened<SubjectContent>(key, row.SealedDetails, Place("subject", "details", row.Id, row.Id.Value, row.Seal.Version));
        return new Subject { Id = row.Id, GalleryId = row.GalleryId, State = row.State, Details = content.ToDetails() };
    }

    /// <summary>Opens a subject's row, one of many.</summary>
    /// <param name="row">The row.</param>
    /// <param name="keys">The keys of the gallery's subjects.</param>
    /// <returns>The subject.</returns>
    public Subject Open(SealedSubject row, SubjectKeySet keys)
    {
        Demand(Fields(row), row.Seal, $"subject {row.Id}");
        var plain = keys.Open(row.Id.Value, row.SealedDetails.Bytes.Span, Place("subject", "details", row.Id, row.Id.Value, row.Seal.Version));
        return new Subject { Id = row.Id, GalleryId = row.GalleryId, State = row.State, Details = Wiped(plain, static bytes => ContentJson.Read<SubjectContent>(bytes)).ToDetails() };
    }

    /// <summary>A reference as a store keeps it.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="key">Its subject's key.</param>
    /// <param name="version">The row's version.</param>
    /// <param name="crop">The aligned crop, encoded, where the gallery keeps one.</param>
    public SealedReference Seal(Reference reference, SubjectKey key, RowVersion version, ReadOnlyMemory<byte>? crop = null)
    {
        var (subject, id, model) = (reference.SubjectId, reference.Id.Value, reference.Template.Model);
        var row = new SealedReference
        {
            Id = reference.Id,
            GalleryId = reference.GalleryId,
            SubjectId = subject,
            LegalBasis = reference.LegalBasis,
            ConsentId = reference.ConsentId,
            ExpiresAt = reference.ExpiresAt,
            Model = model,
            State = ReferenceState.Active,
            SealedTemplate = Kept(key.Seal(reference.Template.Bytes, TemplatePlace(subject, reference.Id, version, model))),
            SealedDetails = Kept(key.Seal(ContentJson.Write(ProvenanceContent.Of(reference.Provenance)), Place("reference", "details", subject, id, version))),
            SealedCrop = crop is { } pixels ? Kept(key.Seal(pixels.Span, Place("reference", "crop", subject, id, version))) : null,
            Seal = new RowSeal(version, NameOf(key.Id), default),
        };
        return row with { Seal = SealOf(Fields(row), version, key.Id) };
    }

    /// <summary>Opens a reference's row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">Its subject's key.</param>
    /// <returns>The reference.</returns>
    public OpenedReference Open(SealedReference row, SubjectKey key)
    {
        Demand(Fields(row), row.Seal, $"reference {row.Id}");
        var provenance = Opened<ProvenanceContent>(key, row.SealedDetails, Place("reference", "details", row.SubjectId, row.Id.Value, row.Seal.Version));
        return new OpenedReference(row, OpenTemplate(row.SealedTemplate, TemplatePlace(row.SubjectId, row.Id, row.Seal.Version, row.Model), key), provenance.ToProvenance());
    }

    /// <summary>A reference as a store keeps it for another subject: the same template, provenance, crop, basis and state, sealed with the new subject's key. It ends no later than it would have.</summary>
    /// <param name="row">The row as it was read.</param>
    /// <param name="from">The key of the subject whose it is.</param>
    /// <param name="to">Whose it will be.</param>
    /// <param name="key">That subject's key.</param>
    /// <param name="consent">What it will rest on; null where the basis needs none.</param>
    /// <returns>The row with the next version.</returns>
    public SealedReference Attribute(SealedReference row, SubjectKey from, SubjectId to, SubjectKey key, Consent? consent)
    {
        Demand(Fields(row), row.Seal, $"reference {row.Id}");
        var (id, version) = (row.Id.Value, row.Seal.Version.Next());
        var moved = row with
        {
            SubjectId = to,
            ConsentId = consent?.Id,
            ExpiresAt = consent is not null && consent.ExpiresAt < row.ExpiresAt ? consent.ExpiresAt : row.ExpiresAt,
            SealedTemplate = Moved(row.SealedTemplate, from, TemplatePlace(row.SubjectId, row.Id, row.Seal.Version, row.Model), key, TemplatePlace(to, row.Id, version, row.Model)),
            SealedDetails = Moved(row.SealedDetails, from, Place("reference", "details", row.SubjectId, id, row.Seal.Version), key, Place("reference", "details", to, id, version)),
            SealedCrop = row.SealedCrop is { } crop ? Moved(crop, from, Place("reference", "crop", row.SubjectId, id, row.Seal.Version), key, Place("reference", "crop", to, id, version)) : null,
            Seal = new RowSeal(version, NameOf(key.Id), default),
        };
        return moved with { Seal = SealOf(Fields(moved), version, key.Id) };
    }

    /// <summary>Opens the template of a reference that is read for an index. Its own seal is checked, the row's digest can't be.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">Its subject's key.</param>
    /// <returns>The template.</returns>
    public FaceTemplate Open(StreamedReference row, SubjectKey key) =>
        OpenTemplate(row.SealedTemplate, TemplatePlace(row.SubjectId, row.Id, row.Seal.Version, row.Model), key);

    /// <summary>Checks the whole row of a reference that was added, and opens its template.</summary>
    /// <param name="row">The row.</param>
    /// <param name="keys">The keys of the gallery's subjects.</param>
    /// <returns>The template.</returns>
    public FaceTemplate Open(SealedReference row, SubjectKeySet keys)
    {
        Check(row);
        return Wiped(keys.Open(row.SubjectId.Value, row.SealedTemplate.Bytes.Span, TemplatePlace(row.SubjectId, row.Id, row.Seal.Version, row.Model)), static bytes => FaceTemplate.Read(bytes));
    }

    /// <summary>Checks the row of a subject without opening it, where the key is not at hand.</summary>
    /// <param name="row">The row.</param>
    public void Check(SealedSubject row) => Demand(Fields(row), row.Seal, $"subject {row.Id}");

    /// <summary>Checks the row of a reference without opening it, where the key is not at hand.</summary>
    /// <param name="row">The row.</param>
    public void Check(SealedReference row) => Demand(Fields(row), row.Seal, $"reference {row.Id}");

    /// <summary>The same, one of many.</summary>
    /// <param name="row">The row.</param>
    /// <param name="keys">The keys of the gallery's subjects.</param>
    /// <returns>The template.</returns>
    public FaceTemplate Open(StreamedReference row, SubjectKeySet keys) =>
        Wiped(keys.Open(row.SubjectId.Value, row.SealedTemplate.Bytes.Span, TemplatePlace(row.SubjectId, row.Id, row.Seal.Version, row.Model)), static bytes => FaceTemplate.Read(bytes));

    /// <summary>A consent as a store keeps it.</summary>
    /// <param name="consent">The consent.</param>
    /// <param name="key">Its subject's key.</param>
    /// <param name="version">The row's version.</param>
    public SealedConsent Seal(Consent consent, SubjectKey key, RowVersion version)
    {
        var row = new SealedConsent
        {
            Id = consent.Id,
            GalleryId = consent.GalleryId,
            SubjectId = consent.SubjectId,
            State = consent.WithdrawnAt is null ? ConsentState.Given : ConsentState.Withdrawn,
            ExpiresAt = consent.ExpiresAt,
            SealedDetails = Kept(key.Seal(ContentJson.Write(ConsentContent.Of(consent)), Place("consent", "details", consent.SubjectId, consent.Id.Value, version))),
            Seal = new RowSeal(version, NameOf(key.Id), default),
        };
        return row with { Seal = SealOf(Fields(row), version, key.Id) };
    }

    /// <summary>Opens a consent's row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">Its subject's key.</param>
    /// <returns>The consent.</returns>
    public Consent Open(SealedConsent row, SubjectKey key)
    {
        Demand(Fields(row), row.Seal, $"consent {row.Id}");
        return Opened<ConsentContent>(key, row.SealedDetails, Place("consent", "details", row.SubjectId, row.Id.Value, row.Seal.Version)).ToConsent(row);
    }

    /// <summary>A constraint as a store keeps it. It names subjects by their random identifiers alone and is sealed with the gallery's key: it outlives neither of them.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="remark">Who said it, when and why.</param>
    /// <param name="version">The row's version.</param>
    public SealedConstraint Seal(Constraint constraint, Remark remark, RowVersion version)
    {
        var details = Kept(WithKey(key => key.Seal(ContentJson.Write(remark), Place("constraint", "details", constraint.SubjectId, constraint.Id.Value, version))));
        var row = new SealedConstraint(constraint, details, new RowSeal(version, NameOf(_key.Id), default));
        return row with { Seal = SealOf(Fields(row), version, _key.Id) };
    }

    /// <summary>Opens a constraint's row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>What was said of the constraint.</returns>
    public Remark Open(SealedConstraint row)
    {
        Demand(Fields(row), row.Seal, $"constraint {row.Constraint.Id}");
        var plain = WithKey(key => key.Open(SealedValue.Read(row.SealedDetails.Bytes.Span), Place("constraint", "details", row.Constraint.SubjectId, row.Constraint.Id.Value, row.Seal.Version)));
        return ContentJson.Read<Remark>(plain);
    }

    /// <summary>By what a repeated request is known.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="key">The caller's own key for this request.</param>
    /// <param name="body">What was asked for.</param>
    public RequestKey KeyOf(string caller, string key, ReadOnlySpan<byte> body) =>
        new(Index("caller", caller), Index("request", key), RequestDigest.From(Index("body", Convert.ToHexStringLower(SHA256.HashData(body))).ToBytes()));

    /// <summary>Seals the answer of a request that was done.</summary>
    /// <param name="key">The request.</param>
    /// <param name="answer">What was answered; names nobody, since it does not die with a subject's key.</param>
    public SealedBytes SealAnswer(RequestKey key, ReadOnlySpan<byte> answer)
    {
        var (bytes, place) = (answer.ToArray(), PlaceOf(key));
        return Kept(WithKey(own => own.Seal(bytes, place)));
    }

    /// <summary>Opens the answer of a request that was done.</summary>
    /// <param name="key">The request.</param>
    /// <param name="answer">What was kept.</param>
    public byte[] OpenAnswer(RequestKey key, SealedBytes answer) => WithKey(own => own.Open(SealedValue.Read(answer.Bytes.Span), PlaceOf(key)));

    /// <inheritdoc/>
    public void Dispose()
    {
        _isGone = true;
        _key.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => $"GallerySafe({_gallery})";

    private static SealedBytes Kept(SealedValue sealedBytes) => SealedBytes.From(sealedBytes.ToArray());

    private static SealingKeyId NameOf(KeyId id) => new(new Guid(id.ToArray(), bigEndian: true));

    private static T Opened<T>(SubjectKey key, SealedBytes value, SealingContext place) => Wiped(key.Open(SealedValue.Read(value.Bytes.Span), place), static bytes => ContentJson.Read<T>(bytes));

    private static FaceTemplate OpenTemplate(SealedBytes value, SealingContext place, SubjectKey key) => Wiped(key.Open(SealedValue.Read(value.Bytes.Span), place), static bytes => FaceTemplate.Read(bytes));

    private static SealedBytes Moved(SealedBytes value, SubjectKey from, SealingContext before, SubjectKey to, SealingContext after) =>
        Wiped(from.Open(SealedValue.Read(value.Bytes.Span), before), plain => Kept(to.Seal(plain, after)));

    /// <summary>Plain bytes do not outlive what is made of them.</summary>
    private static T Wiped<T>(byte[] plain, Func<byte[], T> read)
    {
        try
        {
            return read(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static RowText Fields(StoredGallery row) => Fields(row.Gallery).Put(row.Seal.Version.Value).Put(row.Seal.Key.Value);

    private static RowText Fields(Gallery gallery) => new RowText()
        .Put("gallery").Put(gallery.Id.Value).Put(gallery.Name.Text).Put(gallery.Purpose.Text).Put(gallery.LegalBasis.Code).Put(gallery.Model.ToString())
        .Put(gallery.Retention.DaysAfterEnrolment).Put(gallery.Retention.DaysAfterLastUse ?? 0).Put(BitConverter.DoubleToInt64Bits(gallery.Thresholds.FalsePositiveIdentificationRate))
        .Put(BitConverter.DoubleToInt64Bits(gallery.Thresholds.FalseMatchRate)).Put(BitConverter.DoubleToInt64Bits(gallery.Thresholds.Margin))
        .Put((long)gallery.Mode).Put(gallery.IsRestricted ? 1 : 0);

    private static RowText Fields(SealedSubject row) => new RowText()
        .Put("subject").Put(row.GalleryId.Value).Put(row.Id.Value).Put((long)row.State).Put(row.ExternalIndex is { } index ? index.ToBytes() : default(ReadOnlyMemory<byte>?))
        .Put(row.SealedDetails.Bytes.Span).Put(row.Seal.Version.Value).Put(row.Seal.Key.Value);

    private static RowText Fields(SealedReference row) => new RowText()
        .Put("reference").Put(row.GalleryId.Value).Put(row.Id.Value).Put(row.SubjectId.Value).Put(row.LegalBasis.Code).Put(row.ConsentId?.Value).Put(row.ExpiresAt)
        .Put(row.Model.ToString()).Put((long)row.State).Put(row.SealedTemplate.Bytes.Span).Put(row.SealedDetails.Bytes.Span).Put(row.SealedCrop?.Bytes)
        .Put(row.Seal.Version.Value).Put(row.Seal.Key.Value);

    private static RowText Fields(SealedConsent row) => new RowText()
        .Put("consent").Put(row.GalleryId.Value).Put(row.Id.Value).Put(row.SubjectId.Value).Put((long)row.State).Put(row.ExpiresAt)
        .Put(row.SealedDetails.Bytes.Span).Put(row.Seal.Version.Value).Put(row.Seal.Key.Value);

    private static RowText Fields(SealedConstraint row) => new RowText()
        .Put("constraint").Put(row.Constraint.GalleryId.Value).Put(row.Constraint.Id.Value).Put((long)row.Constraint.Kind).Put(row.Constraint.SubjectId.Value)
        .Put(row.Constraint.OtherId?.Value).Put(row.Constraint.Sample is { } sample ? sample.ToBytes() : default(ReadOnlyMemory<byte>?))
        .Put(row.SealedDetails.Bytes.Span).Put(row.Seal.Version.Value).Put(row.Seal.Key.Value);

    private RowSeal SealOf(RowText fields, RowVersion version, KeyId key) => new(version, NameOf(key), RowTag.From(WithKey(own => own.RowCode(fields.Bytes))));

    private void Demand(RowText fields, RowSeal seal, string row)
    {
        if (!CryptographicOperations.FixedTimeEquals(WithKey(key => key.RowCode(fields.Bytes)), seal.Tag.ToBytes()))
            throw new SemblanceException(ErrorCode.SealBroken, $"The row of {row} was changed outside of this program.", "Restore it from a backup; until then it is set aside.");
    }

    private BlindIndex Index(string kind, string value) => BlindIndex.From(WithKey(key => key.BlindCode($"{kind}:{value}")));

    /// <summary>A gallery may be erased while somebody works with it. What was made or compared with a key that was being wiped counts for nothing, whatever it is.</summary>
    private T WithKey<T>(Func<GalleryKey, T> use)
    {
        try
        {
            var made = use(_key);
            if (!_isGone)
                return made;
        }
        catch (Exception wiped) when (_isGone && wiped is ObjectDisposedException or SemblanceException)
        {
            // Said below.
        }

        throw SealFailure.Erased($"gallery {_gallery}");
    }

    private SealingContext Place(string table, string column, SubjectId subject, Guid record, RowVersion version) =>
        new(_install, table, column, _gallery.Value, subject.Value, record, version.Value, ModelIdentity.None);

    private SealingContext PlaceOf(RequestKey key) =>
        new(_install, "request", "answer", _gallery.Value, new Guid(key.Caller.ToBytes().AsSpan(0, 16), bigEndian: true), new Guid(key.Key.ToBytes().AsSpan(0, 16), bigEndian: true), 1, ModelIdentity.None);

    private SealingContext TemplatePlace(SubjectId subject, ReferenceId reference, RowVersion version, ModelIdentity model) =>
        new(_install, "reference", "template", _gallery.Value, subject.Value, reference.Value, version.Value, model);
}
