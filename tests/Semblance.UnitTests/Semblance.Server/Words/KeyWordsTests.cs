using Semblance.Client.Contracts.Keys;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;
using Semblance.Server.Words;
using Semblance.UnitTests.Server.Access;

namespace Semblance.UnitTests.Server.Words;

public sealed class KeyWordsTests
{
    private static readonly Caller Porter = new("porter", "admin", "test");

    [Theory]
    [InlineData("operator", AccessRole.Operator)]
    [InlineData("Device", AccessRole.Device)]
    public void A_role_is_said_in_words(string word, AccessRole role) => Assert.Equal(role, KeyWords.Request(new KeyOrder("a", word, ["staff"]), Porter).Role);

    [Theory]
    [InlineData("king")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("99")]
    [InlineData("operator, auditor")]
    [InlineData(null)]
    public void What_is_no_role_is_refused(string? word) => Refused(new KeyOrder("a", word!, ["staff"]));

    [Fact]
    public void What_is_no_protocol_is_refused_and_those_that_there_are_are_named() =>
        Assert.Contains("native, rekognition, compreface, faceplusplus", Refused(new KeyOrder("a", "device", ["staff"], Protocol: "telex")).Remedy, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_said_is_the_least()
    {
        var request = KeyWords.Request(new KeyOrder(null!, "device", null!), Porter);
        Assert.Equal((string.Empty, 0, false, null, null), (request.Account, request.Galleries.Count, request.ShowsScores, request.Terms, request.Subject));
        Assert.Same(KeyShape.Native, request.Shape);
    }

    [Fact]
    public void Terms_are_demanded_whole()
    {
        var order = new KeyOrder("a", "admin", ["*"], Protocol: "rekognition", Terms: new TermsOrder("to open the door", "6.1.f+9.2.f", 30, 7));
        Assert.Equal((30, 7), KeyWords.Request(order, Porter).Terms!.Retention is var rule ? (rule.DaysAfterEnrolment, rule.DaysAfterLastUse) : default);
        Assert.Throws<SemblanceException>(() => KeyWords.Request(order with { Terms = new TermsOrder("to open the door", "whatever", 30) }, Porter));
        Assert.Throws<SemblanceException>(() => KeyWords.Request(order with { Terms = new TermsOrder(" ", "6.1.f+9.2.f", 30) }, Porter));
        Assert.Throws<SemblanceException>(() => KeyWords.Request(order with { Terms = new TermsOrder("to open the door", "6.1.f+9.2.f", 0) }, Porter));
    }

    [Fact]
    public void A_native_secret_is_told_as_the_token_that_is_sent_and_every_other_as_it_is()
    {
        var native = MadeGrant.Of(AccessRole.Device);
        Assert.Equal("semblance_k1_S", KeyWords.Secret(new IssuedKey(native, "S")));
        Assert.Equal("S", KeyWords.Secret(new IssuedKey(native with { Protocol = "rekognition" }, "S")));
    }

    [Fact]
    public void A_key_is_told_without_its_secret_and_digest()
    {
        var grant = MadeGrant.Of(AccessRole.Device) with { Secret = "the secret" };
        var told = $"{KeyWords.Of(grant)}";
        Assert.Contains("k1", told, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain(grant.SecretDigest, told, StringComparison.Ordinal);
    }

    private static SemblanceException Refused(KeyOrder order)
    {
        var refusal = Assert.Throws<SemblanceException>(() => KeyWords.Request(order, Porter));
        Assert.Equal(ErrorCode.OptionOutOfRange, refusal.Code);
        return refusal;
    }
}
