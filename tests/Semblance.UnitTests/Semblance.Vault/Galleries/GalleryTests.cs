using Semblance.Errors;
using Semblance.Vault.Galleries;

namespace Semblance.UnitTests.Vault.Galleries;

public sealed class GalleryTests
{
    [Theory]
    [InlineData(GalleryMode.Identification, true)]
    [InlineData(GalleryMode.VerificationOnly, false)]
    [InlineData(GalleryMode.HolderKey, false)]
    public void Only_a_gallery_for_identification_can_be_searched(GalleryMode mode, bool isSearchable) =>
        Assert.Equal(isSearchable, (MadeVault.House with { Mode = mode }).IsSearchable);

    [Fact]
    public void Every_pair_of_ground_and_condition_is_read_as_it_was_written() => Assert.All(
        from ground in Enum.GetValues<LawfulGround>() from condition in Enum.GetValues<SpecialCategoryCondition>() select new LegalBasis(ground, condition),
        basis => Assert.Equal(basis, LegalBasis.Parse(basis.Code)));

    [Theory]
    [InlineData("")]
    [InlineData("6.1.a")]
    [InlineData("6.1.a+")]
    [InlineData("6.1.g+9.2.a")]
    [InlineData("6.1.a+9.2.d")]
    [InlineData("9.2.a+6.1.a")]
    [InlineData("6.1.a+9.2.a+9.2.b")]
    public void What_is_in_no_list_is_no_legal_basis(string code) =>
        Assert.Equal(ErrorCode.VaultRuleBroken, Assert.Throws<SemblanceException>(() => LegalBasis.Parse(code)).Code);

    [Theory]
    [InlineData("6.1.a+9.2.g", true)]
    [InlineData("6.1.c+9.2.a", true)]
    [InlineData("6.1.c+9.2.g", false)]
    public void A_consent_is_needed_where_either_article_says_so(string code, bool isNeeded) => Assert.Equal(isNeeded, LegalBasis.Parse(code).NeedsConsent);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_rate_of_nothing_or_all_is_no_policy(double rate)
    {
        Assert.Throws<SemblanceException>(() => ThresholdPolicy.Default with { FalseMatchRate = rate });
        Assert.Throws<SemblanceException>(() => ThresholdPolicy.Default with { FalsePositiveIdentificationRate = rate });
        Assert.Throws<SemblanceException>(() => ThresholdPolicy.Default with { Margin = -0.01 });
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("\ud800")]
    public void An_empty_or_unprintable_name_is_refused(string text)
    {
        Assert.Throws<SemblanceException>(() => new GalleryName(text));
        Assert.Throws<SemblanceException>(() => new Purpose(text));
    }

    [Fact]
    public void A_name_is_kept_as_it_was_given_without_the_spaces_at_its_ends()
    {
        Assert.Equal(new GalleryName("Caf\u00e9"), new GalleryName(" Caf\u00e9 "));
        Assert.NotEqual(new GalleryName("Caf\u00e9"), new GalleryName("Cafe\u0301"));
    }
}
