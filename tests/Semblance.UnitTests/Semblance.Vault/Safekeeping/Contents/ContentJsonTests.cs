using Semblance.Errors;
using Semblance.Vault.Safekeeping.Contents;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Vault.Safekeeping.Contents;

public sealed class ContentJsonTests
{
    [Fact]
    public void A_subject_comes_back_with_and_without_what_may_be_missing()
    {
        var full = new SubjectDetails { ExternalId = new ExternalId("4711"), DisplayName = "Ada", Tags = ["night"], ValidFrom = new DateOnly(2026, 1, 2), ValidUntil = new DateOnly(2026, 12, 31) };
        Assert.Equal(full, Again(SubjectContent.Of(full)).ToDetails());
        Assert.Equal(new SubjectDetails(), Again(SubjectContent.Of(new SubjectDetails())).ToDetails());
    }

    [Fact]
    public void A_consent_says_when_it_was_withdrawn()
    {
        var withdrawn = MadeVault.Yes.Withdraw(MadeVault.Enrolled);
        Assert.Equal(ConsentContent.Of(withdrawn), Again(ConsentContent.Of(withdrawn)));
        Assert.Null(Again(ConsentContent.Of(MadeVault.Yes)).WithdrawnAt);
        Assert.Equal(MadeVault.Origin, Again(ProvenanceContent.Of(MadeVault.Origin)).ToProvenance());
    }

    [Fact]
    public void The_length_of_a_name_does_not_show() => Assert.Equal(
        ContentJson.Write(SubjectContent.Of(new SubjectDetails { DisplayName = "Ada" })).Length,
        ContentJson.Write(SubjectContent.Of(new SubjectDetails { DisplayName = "Adalberta" })).Length);

    [Fact]
    public void What_makes_no_sense_under_a_whole_seal_is_damage() => Assert.Equal(
        ErrorCode.VaultDamaged,
        Assert.Throws<SemblanceException>(() => ContentJson.Read<SubjectContent>(PaddedText.ToBytes("{\"tags\": 7}"))).Code);

    private static T Again<T>(T content) => ContentJson.Read<T>(ContentJson.Write(content));
}
