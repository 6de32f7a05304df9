using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Consents;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;

namespace Semblance.UnitTests.Vault.References;

public sealed class ReferenceTests
{
    private static readonly ReferenceId Id = ReferenceId.From(MadeVault.Id(9));

    [Fact]
    public void A_reference_takes_purpose_and_basis_of_its_gallery_and_ends_with_the_consent()
    {
        var reference = Keep(MadeVault.House, MadeVault.Yes);
        Assert.Equal((MadeVault.House.Purpose, MadeVault.House.LegalBasis, MadeVault.Yes.Id), (reference.Purpose, reference.LegalBasis, reference.ConsentId));
        Assert.Equal(MadeVault.Yes.ExpiresAt, reference.ExpiresAt);
    }

    [Fact]
    public void A_reference_ends_with_the_retention_where_that_is_first() =>
        Assert.Equal(new DateOnly(2027, 3, 1), Keep(MadeVault.House, MadeVault.Yes with { ExpiresAt = new DateOnly(2030, 1, 1) }).ExpiresAt);

    [Fact]
    public void A_basis_of_consent_without_one_is_refused() => Refused(MadeVault.House, null);

    [Fact]
    public void A_basis_by_law_needs_no_consent() =>
        Assert.Null(Keep(MadeVault.House with { LegalBasis = LegalBasis.Parse("6.1.c+9.2.g") }, null).ConsentId);

    [Fact]
    public void A_consent_of_another_subject_gallery_or_purpose_is_refused()
    {
        Refused(MadeVault.House, MadeVault.Yes with { SubjectId = Semblance.Vault.Subjects.SubjectId.From(MadeVault.Id(77)) });
        Refused(MadeVault.House, MadeVault.Yes with { GalleryId = GalleryId.From(MadeVault.Id(77)) });
        Refused(MadeVault.House, MadeVault.Yes with { Purpose = new Purpose("Advertising") });
    }

    [Fact]
    public void A_consent_that_has_ended_was_withdrawn_or_came_later_is_refused()
    {
        Refused(MadeVault.House, MadeVault.Yes with { ExpiresAt = new DateOnly(2026, 3, 1) });
        Refused(MadeVault.House, MadeVault.Yes.Withdraw(MadeVault.Enrolled));
        Refused(MadeVault.House, MadeVault.Yes with { GivenAt = MadeVault.Enrolled.AddSeconds(1) });
    }

    [Fact]
    public void A_subject_of_another_gallery_is_refused() =>
        Refused(MadeVault.House with { Id = GalleryId.From(MadeVault.Id(78)) }, null);

    [Fact]
    public void A_template_of_another_model_is_refused()
    {
        var other = ModelIdentity.FromSha256("ffeeddccbbaa99887766554433221100", mirrored: true);
        var refusal = Assert.Throws<SemblanceException>(() => Reference.Keep(Id, MadeVault.House, MadeVault.Somebody, MadeVault.Template(other), MadeVault.Origin, MadeVault.Yes));
        Assert.Equal(ErrorCode.TemplateModelMismatch, refusal.Code);
    }

    private static Reference Keep(Gallery gallery, Consent? consent) =>
        Reference.Keep(Id, gallery, MadeVault.Somebody, MadeVault.Template(), MadeVault.Origin, consent);

    private static void Refused(Gallery gallery, Consent? consent) =>
        Assert.Equal(ErrorCode.VaultRuleBroken, Assert.Throws<SemblanceException>(() => Keep(gallery, consent)).Code);
}
