using System.Security.Cryptography;
using System.Text;
using Semblance.Models;
using Semblance.Vault.Consents;
using Semblance.Vault.Constraints;
using Semblance.Vault.Galleries;
using Semblance.Vault.Outbox;
using Semblance.Vault.References;
using Semblance.Vault.Requests;
using Semblance.Vault.Retention;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.VaultSoak.Made;

/// <summary>Rows of made people, the same for the same seed. Nothing in them is really sealed: stores never look inside.</summary>
public sealed class MadeRows(int seed)
{
    public static readonly ModelIdentity Model = ModelIdentity.FromSha256("00112233445566778899aabbccddeeff", mirrored: true);
    public static readonly LegalBasis Consented = new(LawfulGround.Consent, SpecialCategoryCondition.ExplicitConsent);
    public static readonly LegalBasis ByLaw = new(LawfulGround.LegalObligation, SpecialCategoryCondition.SubstantialPublicInterest);
    public static readonly DateOnly Expiry = new(2031, 1, 1);

    private readonly Random _random = new(seed);

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public SealedBytes Sealed(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return SealedBytes.From(bytes);
    }

    public RowSeal Seal(long version = 1) => new(new RowVersion(version), new SealingKeyId(Id()), RowTag.From(Sealed(32).Bytes.Span));

    public StoredGallery Gallery(string name, LegalBasis? basis = null) => new(
        new Gallery
        {
            Id = GalleryId.From(Id()),
            Name = new GalleryName(name),
            Purpose = new Purpose("Entry of the made people's house"),
            LegalBasis = basis ?? Consented,
            Model = Model,
            Retention = new RetentionRule(365, 90),
            Thresholds = ThresholdPolicy.Default,
            Mode = GalleryMode.Identification,
            IsRestricted = true,
        },
        Seal());

    public SealedSubject Subject(GalleryId gallery, BlindIndex? externalId = null) => new()
    {
        Id = SubjectId.From(Id()),
        GalleryId = gallery,
        State = SubjectState.Active,
        ExternalIndex = externalId,
        SealedDetails = Sealed(128),
        Seal = Seal(),
    };

    public SealedConsent Consent(SealedSubject subject) => new()
    {
        Id = ConsentId.From(Id()),
        GalleryId = subject.GalleryId,
        SubjectId = subject.Id,
        State = ConsentState.Given,
        ExpiresAt = Expiry,
        SealedDetails = Sealed(200),
        Seal = Seal(),
    };

    public SealedReference Reference(SealedSubject subject, ConsentId? consent, LegalBasis? basis = null, int templateBytes = 600) => new()
    {
        Id = ReferenceId.From(Id()),
        GalleryId = subject.GalleryId,
        SubjectId = subject.Id,
        LegalBasis = basis ?? Consented,
        ConsentId = consent,
        ExpiresAt = Expiry,
        Model = Model,
        State = ReferenceState.Active,
        SealedTemplate = Sealed(templateBytes),
        SealedDetails = Sealed(100),
        Seal = Seal(),
    };

    public SealedConstraint Different(SealedSubject one, SealedSubject other) =>
        new(Constraint.Different(ConstraintId.From(Id()), one.GalleryId, one.Id, other.Id), Sealed(80), Seal());

    public OutboxEvent Event(OutboxChannel channel = OutboxChannel.Audit) => new(OutboxEventId.From(Id()), channel, Sealed(120));

    public static RequestKey Request(string caller, string key, string body) => new(Blind(caller), Blind(key), RequestDigest.From(SHA256.HashData(Encoding.UTF8.GetBytes(body))));

    public static BlindIndex Blind(string text) => BlindIndex.From(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static BlindIndex Blind(GalleryId gallery, SubjectId subject) => Blind($"{gallery}{subject}");
}
