using Semblance.Errors;
using Semblance.Models;
using Semblance.UnitTests.Vault.Sealing;
using Semblance.Vault.Consents;
using Semblance.Vault.Constraints;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Retention;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Vault.Safekeeping;

/// <summary>That all kinds of rows come back, and that a row of which anything was changed or moved does not.</summary>
public sealed class GallerySafeTests : IDisposable
{
    private static readonly Guid Install = MadeVault.Id(40);
    private static readonly SubjectId Another = SubjectId.From(MadeVault.Id(41));
    private static readonly RowVersion Third = new(3);
    private static readonly Remark Said = new("clerk", MadeVault.Enrolled, "they are twins");

    private static readonly Subject Somebody = MadeVault.Somebody with
    {
        Details = new SubjectDetails
        {
            ExternalId = new ExternalId("4711"),
            DisplayName = "Zoë O'Neill-Łęcka",
            Tags = ["night", "gate 3"],
            ValidFrom = new DateOnly(2026, 1, 2),
            ValidUntil = new DateOnly(2027, 3, 4),
        },
    };

    private static readonly Reference Kept = Reference.Keep(ReferenceId.From(MadeVault.Id(42)), MadeVault.House, Somebody, MadeVault.Template(), MadeVault.Origin, MadeVault.Yes);

    private readonly SubjectKey _key = MadePlace.Key(1);
    private readonly GallerySafe _safe = Safe(MadeVault.House.Id, 1);

    public void Dispose()
    {
        _key.Dispose();
        _safe.Dispose();
    }

    [Fact]
    public void Every_kind_of_row_comes_back_as_it_was()
    {
        Assert.Equal(MadeVault.House, _safe.Open(_safe.Seal(MadeVault.House, Third)));
        Assert.Equal(Somebody, _safe.Open(_safe.Seal(Somebody, _key, Third), _key));
        Assert.Equal(MadeVault.Yes, _safe.Open(_safe.Seal(MadeVault.Yes, _key, Third), _key));
        var withdrawn = MadeVault.Yes.Withdraw(MadeVault.Enrolled.AddDays(3));
        Assert.Equal(withdrawn, _safe.Open(_safe.Seal(withdrawn, _key, Third), _key));
        Assert.Equal(Said, _safe.Open(_safe.Seal(Different(42), Said, Third)));
        Assert.Equal(Said, _safe.Open(_safe.Seal(NotThis(42, 1), Said, Third)));
    }

    /// <summary>Whoever still works with an erased gallery hears of the erasure, and of no damage.</summary>
    [Fact]
    public void A_safe_of_an_erased_gallery_says_that_it_is_gone()
    {
        var (safe, row) = (Safe(MadeVault.House.Id, 1), _safe.Seal(Different(42), Said, Third));
        safe.Dispose();
        foreach (var use in (Action[])[() => safe.IndexOf(new ExternalId("4711")), () => safe.Open(row), () => safe.Seal(Different(42), Said, Third), () => safe.Seal(MadeVault.House, Third)])
            Assert.Equal(ErrorCode.KeyErased, Assert.Throws<SemblanceException>(use).Code);
    }

    [Fact]
    public void A_reference_comes_back_with_its_template_its_origin_and_its_crop()
    {
        var row = _safe.Seal(Kept, _key, Third, new byte[] { 1, 2, 3 });
        var opened = _safe.Open(row, _key);
        Assert.Equal(Kept.Template.Bytes.ToArray(), opened.Template.Bytes.ToArray());
        Assert.Equal(MadeVault.Origin, opened.Provenance);
        Assert.Equal(row, opened.Row);
        Assert.Equal(3 + SealedValue.Overhead, row.SealedCrop?.Length);
        Assert.Null(_safe.Seal(Kept, _key, Third).SealedCrop);
        Assert.Equal(Kept.Template.Bytes.ToArray(), _safe.Open(Streamed(row), _key).Bytes.ToArray());
    }

    [Fact]
    public void A_reference_that_is_attributed_to_another_opens_with_that_ones_key_alone()
    {
        using var theirs = MadePlace.Key(2);
        var row = _safe.Seal(Kept, _key, Third, new byte[] { 1, 2, 3 }) with { State = ReferenceState.Retired };
        Broken(() => _safe.Attribute(row, _key, Another, theirs, null));
        row = _safe.Seal(Kept, _key, Third, new byte[] { 1, 2, 3 });
        var moved = _safe.Attribute(row, _key, Another, theirs, null);
        var opened = _safe.Open(moved, theirs);
        Assert.Equal(Kept.Template.Bytes.ToArray(), opened.Template.Bytes.ToArray());
        Assert.Equal((Kept.Id, MadeVault.Origin, Kept.ExpiresAt, row.State, row.LegalBasis), (moved.Id, opened.Provenance, moved.ExpiresAt, moved.State, moved.LegalBasis));
        Assert.Equal((Another, null, 4L, 3 + SealedValue.Overhead), (moved.SubjectId, moved.ConsentId, moved.Seal.Version.Value, moved.SealedCrop?.Length));
        Broken(() => _safe.Open(moved, _key));
        Broken(() => _safe.Open(row, theirs));
        Broken(() => _safe.Open(moved with { SubjectId = Somebody.Id }, theirs));
        Broken(() => _safe.Open(moved with { Seal = moved.Seal with { Version = Third } }, theirs));
    }

    [Theory]
    [InlineData(-10, true)]
    [InlineData(10, false)]
    public void A_reference_ends_with_the_consent_that_it_moves_to_and_never_later_than_before(int days, bool isSooner)
    {
        using var theirs = MadePlace.Key(2);
        var consent = new Consent { Id = ConsentId.From(MadeVault.Id(43)), GalleryId = MadeVault.House.Id, SubjectId = Another, Purpose = MadeVault.House.Purpose, GivenAt = MadeVault.Enrolled, Evidence = "form 18", ExpiresAt = Kept.ExpiresAt.AddDays(days) };
        var moved = _safe.Attribute(_safe.Seal(Kept, _key, Third), _key, Another, theirs, consent);
        Assert.Equal((consent.Id, isSooner ? consent.ExpiresAt : Kept.ExpiresAt), (moved.ConsentId!.Value, moved.ExpiresAt));
    }

    [Fact]
    public void The_answer_of_a_request_opens_for_that_request_alone()
    {
        var key = _safe.KeyOf("clerk", "1", [1, 2]);
        Assert.Equal(key, _safe.KeyOf("clerk", "1", [1, 2]));
        Assert.Equal((false, true), (_safe.KeyOf("clerk", "1", [1, 3]).Body == key.Body, _safe.KeyOf("clerk", "1", [1, 3]).Key == key.Key));
        Assert.NotEqual(key.Caller, _safe.KeyOf("other", "1", [1, 2]).Caller);
        var answer = _safe.SealAnswer(key, [7, 8, 9]);
        Assert.Equal([7, 8, 9], _safe.OpenAnswer(key, answer));
        Broken(() => _safe.OpenAnswer(_safe.KeyOf("clerk", "2", [1, 2]), answer));
        Broken(() => _safe.OpenAnswer(_safe.KeyOf("other", "1", [1, 2]), answer));
        using var elsewhere = Safe(MadeVault.House.Id, 2);
        Assert.NotEqual(key.Key, elsewhere.KeyOf("clerk", "1", [1, 2]).Key);
    }

    [Fact]
    public void A_changed_column_of_a_gallery_is_seen()
    {
        var house = MadeVault.House;
        var row = _safe.Seal(house, Third);
        DemandAll<Gallery>(
            [nameof(Gallery.IsSearchable)],
            changed => Broken(() => _safe.Open(row with { Gallery = changed })),
            (nameof(Gallery.Id), house with { Id = GalleryId.From(MadeVault.Id(50)) }),
            (nameof(Gallery.Name), house with { Name = new GalleryName("mouse") }),
            (nameof(Gallery.Purpose), house with { Purpose = new Purpose("Advertising") }),
            (nameof(Gallery.LegalBasis), house with { LegalBasis = LegalBasis.Parse("6.1.f+9.2.f") }),
            (nameof(Gallery.Model), house with { Model = ModelIdentity.FromSha256("00112233445566778899aabbccddeeff", mirrored: false) }),
            (nameof(Gallery.Retention), house with { Retention = new RetentionRule(366) }),
            (nameof(Gallery.Retention), house with { Retention = new RetentionRule(365, 1) }),
            (nameof(Gallery.Thresholds), house with { Thresholds = ThresholdPolicy.Default with { FalsePositiveIdentificationRate = 0.5 } }),
            (nameof(Gallery.Thresholds), house with { Thresholds = ThresholdPolicy.Default with { FalseMatchRate = 0.5 } }),
            (nameof(Gallery.Thresholds), house with { Thresholds = ThresholdPolicy.Default with { Margin = 0 } }),
            (nameof(Gallery.Mode), house with { Mode = GalleryMode.VerificationOnly }),
            (nameof(Gallery.IsRestricted), house with { IsRestricted = true }));
        Assert.All(Changed(row.Seal), seal => Broken(() => _safe.Open(row with { Seal = seal })));
    }

    [Fact]
    public void A_changed_column_of_a_subject_is_seen()
    {
        var row = _safe.Seal(Somebody, _key, Third);
        DemandAll<SealedSubject>(
            [],
            changed => Broken(() => _safe.Open(changed, _key)),
            [
                (nameof(row.Id), row with { Id = Another }),
                (nameof(row.GalleryId), row with { GalleryId = GalleryId.From(MadeVault.Id(50)) }),
                (nameof(row.State), row with { State = SubjectState.Held }),
                (nameof(row.ExternalIndex), row with { ExternalIndex = null }),
                (nameof(row.ExternalIndex), row with { ExternalIndex = _safe.IndexOf(new ExternalId("4712")) }),
                (nameof(row.SealedDetails), row with { SealedDetails = _safe.Seal(Somebody, _key, Third).SealedDetails }),
                .. Changed(row.Seal).Select(seal => (nameof(row.Seal), row with { Seal = seal })),
            ]);
    }

    [Fact]
    public void A_changed_column_of_a_reference_is_seen()
    {
        var row = _safe.Seal(Kept, _key, Third);
        var other = _safe.Seal(Kept, _key, Third);
        DemandAll<SealedReference>(
            [],
            changed => Broken(() => _safe.Open(changed, _key)),
            [
                (nameof(row.Id), row with { Id = ReferenceId.From(MadeVault.Id(50)) }),
                (nameof(row.GalleryId), row with { GalleryId = GalleryId.From(MadeVault.Id(50)) }),
                (nameof(row.SubjectId), row with { SubjectId = Another }),
                (nameof(row.LegalBasis), row with { LegalBasis = LegalBasis.Parse("6.1.f+9.2.f") }),
                (nameof(row.ConsentId), row with { ConsentId = null }),
                (nameof(row.ExpiresAt), row with { ExpiresAt = row.ExpiresAt.AddDays(1) }),
                (nameof(row.Model), row with { Model = ModelIdentity.FromSha256("00112233445566778899aabbccddeeff", mirrored: false) }),
                (nameof(row.State), row with { State = Enum.GetValues<ReferenceState>().First(state => state != row.State) }),
                (nameof(row.SealedTemplate), row with { SealedTemplate = other.SealedTemplate }),
                (nameof(row.SealedDetails), row with { SealedDetails = other.SealedDetails }),
                (nameof(row.SealedCrop), row with { SealedCrop = other.SealedDetails }),
                .. Changed(row.Seal).Select(seal => (nameof(row.Seal), row with { Seal = seal })),
            ]);
    }

    [Fact]
    public void A_changed_column_of_a_consent_is_seen()
    {
        var row = _safe.Seal(MadeVault.Yes, _key, Third);
        DemandAll<SealedConsent>(
            [],
            changed => Broken(() => _safe.Open(changed, _key)),
            [
                (nameof(row.Id), row with { Id = ConsentId.From(MadeVault.Id(50)) }),
                (nameof(row.GalleryId), row with { GalleryId = GalleryId.From(MadeVault.Id(50)) }),
                (nameof(row.SubjectId), row with { SubjectId = Another }),
                (nameof(row.State), row with { State = ConsentState.Withdrawn }),
                (nameof(row.ExpiresAt), row with { ExpiresAt = row.ExpiresAt.AddDays(1) }),
                (nameof(row.SealedDetails), row with { SealedDetails = _safe.Seal(MadeVault.Yes, _key, Third).SealedDetails }),
                .. Changed(row.Seal).Select(seal => (nameof(row.Seal), row with { Seal = seal })),
            ]);
    }

    [Fact]
    public void A_changed_constraint_is_seen()
    {
        var row = _safe.Seal(NotThis(42, 1), Said, Third);
        Constraint[] others =
        [
            NotThis(43, 1), NotThis(42, 2), Different(42), Constraint.NotThis(row.Constraint.Id, row.Constraint.GalleryId, Another, row.Constraint.Sample!.Value),
            Constraint.NotThis(row.Constraint.Id, GalleryId.From(MadeVault.Id(50)), row.Constraint.SubjectId, row.Constraint.Sample!.Value),
        ];
        Assert.All(others, changed => Broken(() => _safe.Open(row with { Constraint = changed })));
        Assert.All(Changed(row.Seal), seal => Broken(() => _safe.Open(row with { Seal = seal })));
        Broken(() => _safe.Open(row with { SealedDetails = _safe.Seal(NotThis(42, 1), Said, Third).SealedDetails }));
    }

    /// <summary>Here the row's digest can't be checked: what the template was sealed for has to show it.</summary>
    [Fact]
    public void A_template_that_is_read_for_an_index_opens_in_its_own_place_alone()
    {
        var row = Streamed(_safe.Seal(Kept, _key, Third));
        Broken(() => _safe.Open(row with { Id = ReferenceId.From(MadeVault.Id(50)) }, _key));
        Broken(() => _safe.Open(row with { SubjectId = Another }, _key));
        Broken(() => _safe.Open(row with { Model = ModelIdentity.FromSha256("00112233445566778899aabbccddeeff", mirrored: false) }, _key));
        Broken(() => _safe.Open(row with { Seal = row.Seal with { Version = Third.Next() } }, _key));
        Broken(() => _safe.Open(row with { SealedTemplate = _safe.Seal(Kept, _key, Third).SealedDetails }, _key));
        using var elsewhere = Safe(GalleryId.From(MadeVault.Id(50)), 1);
        Broken(() => elsewhere.Open(row, _key));
    }

    [Fact]
    public void Another_gallerys_safe_and_another_subjects_key_open_nothing()
    {
        using var other = Safe(MadeVault.House.Id, 2);
        using var key = MadePlace.Key(2);
        Broken(() => other.Open(_safe.Seal(MadeVault.House, Third)));
        Broken(() => other.Open(_safe.Seal(Somebody, _key, Third), _key));
        Broken(() => other.Open(_safe.Seal(Different(42), Said, Third)));
        Broken(() => _safe.Open(_safe.Seal(Somebody, _key, Third), key));
        Broken(() => _safe.Open(_safe.Seal(Kept, _key, Third), key));
        Broken(() => _safe.Open(_safe.Seal(MadeVault.Yes, _key, Third), key));
    }

    [Fact]
    public void What_is_looked_for_by_one_word_is_not_found_by_the_same_word_of_another_kind()
    {
        var text = Another.ToString();
        Assert.NotEqual(_safe.IndexOf(new ExternalId(text)), _safe.IndexOf(Another));
        Assert.Equal(_safe.IndexOf(Another), _safe.IndexOf(SubjectId.From(Another.Value)));
        Assert.NotEqual(_safe.IndexOf(MadeVault.Origin.File), _safe.IndexOf(FileDigest.From([.. Enumerable.Repeat((byte)1, 32)])));
    }

    private static GallerySafe Safe(GalleryId gallery, byte seed) =>
        new(Install, gallery, new GalleryKey(new KeyId(seed), [.. Enumerable.Repeat(seed, 32)], new SealCount(new KeyId(seed), 1000, 1000, _ => 0)));

    private static Constraint Different(int id) => Constraint.Different(ConstraintId.From(MadeVault.Id(id)), MadeVault.House.Id, Somebody.Id, Another);

    private static Constraint NotThis(int id, byte sample) =>
        Constraint.NotThis(ConstraintId.From(MadeVault.Id(id)), MadeVault.House.Id, Somebody.Id, BlindIndex.From([.. Enumerable.Repeat(sample, 32)]));

    private static StreamedReference Streamed(SealedReference row) => new()
    {
        Id = row.Id,
        SubjectId = row.SubjectId,
        SubjectState = SubjectState.Active,
        State = row.State,
        ExpiresAt = row.ExpiresAt,
        Model = row.Model,
        SealedTemplate = row.SealedTemplate,
        Seal = row.Seal,
    };

    private static RowSeal[] Changed(RowSeal seal) =>
        [seal with { Version = seal.Version.Next() }, seal with { Key = new SealingKeyId(MadeVault.Id(51)) }, seal with { Tag = RowTag.From([.. Enumerable.Repeat((byte)7, 32)]) }];

    private static void Broken(Action open) => Assert.Equal(ErrorCode.SealBroken, Assert.Throws<SemblanceException>(open).Code);

    /// <summary>Tries each change, and demands that no column was forgotten.</summary>
    private static void DemandAll<T>(string[] derived, Action<T> demand, params (string Column, T Row)[] changes)
    {
        Assert.All(changes, change => demand(change.Row));
        Assert.Equal(typeof(T).GetProperties().Select(property => property.Name).Except(derived, StringComparer.Ordinal).Order(StringComparer.Ordinal), changes.Select(change => change.Column).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
