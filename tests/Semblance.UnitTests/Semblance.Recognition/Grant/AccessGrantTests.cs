using Semblance.Errors;
using Semblance.Recognition.Grant;
using Semblance.UnitTests.Server.Access;
using Semblance.UnitTests.Vault;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.UnitTests.Recognition.Grant;

/// <summary><see cref="AccessGrant"/>, and its sealed form, <see cref="GrantText"/>.</summary>
public sealed class AccessGrantTests
{
    private static readonly DateTimeOffset Noon = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly AccessGrant Whole = MadeGrant.Of(AccessRole.Subject, "house", "yard") with
    {
        Purposes = ["Entry of the house"],
        Subject = "Ada „Å“",
        ShowsScores = true,
        Terms = new GalleryTerms(new Purpose("to open the door"), LegalBasis.Parse("6.1.f+9.2.f"), new RetentionRule(30, 7)),
        ExpiresAt = Noon.AddDays(1),
        RevokedAt = Noon.AddHours(1),
        Secret = "the secret itself",
    };

    [Fact]
    public void A_grant_holds_until_its_end_and_not_at_it()
    {
        var grant = MadeGrant.Of(AccessRole.Device) with { ExpiresAt = Noon };
        Assert.True(grant.HoldsAt(Noon.AddTicks(-1)));
        Assert.False(grant.HoldsAt(Noon));
        Assert.False((grant with { RevokedAt = Noon.AddDays(-1) }).HoldsAt(Noon.AddDays(-2)));
        Assert.True(MadeGrant.Of(AccessRole.Device).HoldsAt(DateTimeOffset.MaxValue));
    }

    [Theory]
    [InlineData("*", "*", true)]
    [InlineData("house", "Entry of the house", true)]
    [InlineData("house", "*", true)]
    [InlineData("*", "Entry of the house", true)]
    [InlineData("yard", "*", false)]
    [InlineData("House", "*", false)]
    [InlineData("hous*", "*", false)]
    [InlineData("house", "entry", false)]
    public void A_gallery_is_within_reach_by_its_name_and_its_purpose_together(string gallery, string purpose, bool covered)
    {
        var grant = MadeGrant.Of(AccessRole.Operator, gallery) with { Purposes = [purpose] };
        Assert.Equal(covered, grant.Covers(MadeVault.House));
    }

    [Fact]
    public void A_grant_is_printed_without_any_secret()
    {
        Assert.DoesNotContain("secret", $"{Whole}", StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", $"{new IssuedKey(Whole, "hidden")}", StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_sealed_is_read_again_to_the_last_word()
    {
        var read = GrantText.Read(Whole.Id, GrantText.Write(Whole));
        Assert.Equal(["house", "yard"], read.Galleries, StringComparer.Ordinal);
        Assert.Equal(Whole.Purposes, read.Purposes, StringComparer.Ordinal);
        Assert.Equal(Whole with { Galleries = read.Galleries, Purposes = read.Purposes }, read);
        var bare = GrantText.Read(Whole.Id, GrantText.Write(MadeGrant.Of(AccessRole.Admin)));
        Assert.Equal((null, null, null, null, null, false), (bare.Terms, bare.Subject, bare.ExpiresAt, bare.RevokedAt, bare.Secret, bare.ShowsScores));
    }

    [Fact]
    public void What_can_be_read_from_a_sealed_files_length_is_little() =>
        Assert.Equal(0, GrantText.Write(Whole).Length % 64);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100)]
    public void A_text_that_is_cut_is_refused(int length) =>
        Assert.Equal(ErrorCode.SealBroken, Assert.Throws<SemblanceException>(() => GrantText.Read(Whole.Id, GrantText.Write(Whole).AsSpan(0, length))).Code);
}
