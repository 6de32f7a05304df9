using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Operations;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Operations;

public sealed class CollectionTermsTests
{
    private static AccessGrant Grant(GalleryTerms? terms) => new()
    {
        Id = default, KeyName = "k", Account = "a", Role = AccessRole.Admin, Protocol = "rekognition", Galleries = [AccessGrant.All], CreatedAt = default, SecretDigest = string.Empty, Terms = terms,
    };

    [Fact]
    public void Tags_go_before_the_keys_terms_and_without_either_there_is_a_refusal_that_says_how()
    {
        var own = new GalleryTerms(new Purpose("door"), LegalBasis.Parse("6.1.f+9.2.f"), new RetentionRule(30));
        Assert.Equal(own, CollectionTerms.Of(null, Grant(own)));
        Assert.Equal(own, CollectionTerms.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "x" }, Grant(own)));
        var told = CollectionTerms.Of(Tags("gate", "6.1.c+9.2.g", "7"), Grant(own));
        Assert.Equal(("gate", "6.1.c+9.2.g", 7), (told.Purpose.Text, told.LegalBasis.Code, told.Retention.DaysAfterEnrolment));
        var refusal = Assert.Throws<RekognitionException>(static () => CollectionTerms.Of(null, Grant(null)));
        Assert.Equal(ErrorNames.AccessDenied, refusal.Kind);
        Assert.Contains("terms", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gate", "6.1.z", "7")]
    [InlineData("gate", "6.1.c+9.2.g", "0")]
    [InlineData("gate", "6.1.c+9.2.g", "often")]
    [InlineData("gate", null, "7")]
    [InlineData("", "6.1.c+9.2.g", "7")]
    public void Tags_that_say_no_terms_are_refused(string purpose, string? basis, string days) =>
        Assert.Equal(ErrorNames.InvalidParameter, Assert.Throws<RekognitionException>(() => CollectionTerms.Of(Tags(purpose, basis, days), Grant(null))).Kind);

    [Fact]
    public void A_page_goes_on_by_its_own_token_alone()
    {
        using var pages = new PageSeal();
        Assert.Null(PageMark.Open(pages, null, "list"));
        Assert.Null(PageMark.Open(pages, "", "list"));
        Assert.Equal("mark", PageMark.Open(pages, pages.Seal("mark", "list"), "list"));
        Assert.Equal(ErrorNames.InvalidPaginationToken, Assert.Throws<RekognitionException>(() => PageMark.Open(pages, "made-up", "list")).Kind);
    }

    private static Dictionary<string, string> Tags(string purpose, string? basis, string days)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal) { [CollectionTerms.Purpose] = purpose, [CollectionTerms.RetentionDays] = days };
        if (basis is not null)
            tags[CollectionTerms.LegalBasisTag] = basis;
        return tags;
    }
}
