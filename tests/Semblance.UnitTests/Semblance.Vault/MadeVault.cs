using Semblance.Embedding;
using Semblance.Models;
using Semblance.Vault.Consents;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Retention;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Vault;

/// <summary>A gallery, a subject and a consent that fit together.</summary>
internal static class MadeVault
{
    public static readonly DateTimeOffset Enrolled = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly ModelIdentity Model = ModelIdentity.FromSha256("00112233445566778899aabbccddeeff", mirrored: true);

    public static readonly Gallery House = new()
    {
        Id = GalleryId.From(Id(1)),
        Name = new GalleryName("house"),
        Purpose = new Purpose("Entry of the house"),
        LegalBasis = new LegalBasis(LawfulGround.Consent, SpecialCategoryCondition.ExplicitConsent),
        Model = Model,
        Retention = new RetentionRule(365),
        Thresholds = ThresholdPolicy.Default,
        Mode = GalleryMode.Identification,
        IsRestricted = false,
    };

    public static readonly Subject Somebody = new()
    {
        Id = SubjectId.From(Id(2)),
        GalleryId = House.Id,
        State = SubjectState.Active,
        Details = new SubjectDetails { DisplayName = "Somebody" },
    };

    public static readonly Consent Yes = new()
    {
        Id = ConsentId.From(Id(3)),
        GalleryId = House.Id,
        SubjectId = Somebody.Id,
        Purpose = House.Purpose,
        GivenAt = Enrolled.AddDays(-1),
        Evidence = "form 17",
        ExpiresAt = new DateOnly(2026, 9, 1),
    };

    public static readonly Provenance Origin = new() { File = FileDigest.From(new byte[32]), Source = "door camera", EnrolledAt = Enrolled };

    public static FaceTemplate Template(ModelIdentity? model = null) =>
        FaceTemplate.Create(FaceEmbedding.Create(model ?? Model, [0.6f, 0f, -0.8f]));

    /// <summary>A random-looking identifier, the same for the same number.</summary>
    public static Guid Id(int number)
    {
        var bytes = new byte[16];
        new Random(number).NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
