using Semblance.Client.Contracts.Subjects;
using Semblance.Errors;
using Semblance.Recognition.Bands;
using Semblance.Server.Words;
using Semblance.Vault.Audit;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Server.Words;

/// <summary>Words of the native API: of subjects, of the record, of decisions.</summary>
public sealed class SubjectWordsTests
{
    private static readonly SubjectDetails Ada = new() { ExternalId = new ExternalId("ada"), DisplayName = "Ada", Tags = ["night"], ValidFrom = new DateOnly(2026, 1, 1) };

    [Fact]
    public void What_a_change_does_not_name_stays_and_what_it_clears_goes()
    {
        var after = SubjectWords.Changed(Ada, new SubjectChange(DisplayName: "Ada L.", ValidUntil: new DateOnly(2027, 1, 1), Clear: ["valid_from", "tags"]));
        Assert.Equal(("ada", "Ada L.", 0, null, new DateOnly(2027, 1, 1)), (after.ExternalId!.Text, after.DisplayName, after.Tags.Length, after.ValidFrom, after.ValidUntil));
        Assert.Equal(new SubjectDetails { Tags = ["night"], ValidFrom = Ada.ValidFrom }, SubjectWords.Changed(Ada, new SubjectChange(Clear: ["subject", "display_name"])));
        Assert.Equal(Ada, SubjectWords.Changed(Ada, new SubjectChange()));
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(static () => SubjectWords.Changed(Ada, new SubjectChange(Clear: ["face"]))).Code);
    }

    [Fact]
    public void Every_action_on_record_has_a_word_and_comes_back()
    {
        Assert.Null(RecordWords.Action(null));
        Assert.All(Enum.GetValues<AuditAction>(), static action => Assert.Equal(action, RecordWords.Action(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(action.ToString()))));
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(static () => RecordWords.Action("0")).Code);
    }

    [Fact]
    public void A_reason_for_whoever_sees_no_scores_has_no_number() => Assert.All(Enum.GetValues<ScoreBand>(), static band => Assert.DoesNotContain(DecisionWords.Why(band), static reason => reason.Any(char.IsAsciiDigit)));
}
