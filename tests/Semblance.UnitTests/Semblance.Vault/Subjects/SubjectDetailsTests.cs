using Semblance.Errors;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Vault.Subjects;

public sealed class SubjectDetailsTests
{
    private static readonly SubjectDetails Somebody = new() { ExternalId = new ExternalId("A 17"), DisplayName = "Some Body", Tags = ["night"], ValidFrom = new(2026, 1, 1), ValidUntil = new(2026, 1, 31) };

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-02-01", false)]
    public void A_subject_is_valid_from_the_first_to_the_last_day(string day, bool isValid) =>
        Assert.Equal(isValid, Somebody.IsValidOn(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Nothing_of_a_person_is_printed()
    {
        var printed = $"{Somebody} {Somebody.ExternalId} {MadeVault.Somebody with { Details = Somebody }}";
        Assert.DoesNotContain("Body", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("A 17", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Details_are_equal_when_their_tags_are() => Assert.Equal(Somebody, Somebody with { Tags = ["night"] });

    [Fact]
    public void Too_many_tags_are_refused() =>
        Assert.Equal(ErrorCode.VaultRuleBroken, Assert.Throws<SemblanceException>(() => Somebody with { Tags = [.. Enumerable.Repeat("tag", 51)] }).Code);
}
