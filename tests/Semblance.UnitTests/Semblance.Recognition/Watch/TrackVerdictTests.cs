using Semblance.Recognition.Identify;
using Semblance.Recognition.Watch;
using static Semblance.UnitTests.Recognition.MadeReferences;
using static Semblance.UnitTests.Recognition.Watch.MadeAnswers;

namespace Semblance.UnitTests.Recognition.Watch;

public sealed class TrackVerdictTests
{
    private readonly TrackVerdict _verdict = new();

    [Fact]
    public void A_match_stands_at_once_and_is_the_last_answer()
    {
        Assert.False(_verdict.IsFinal);
        Assert.True(_verdict.Take(Match(1)));
        Assert.True(_verdict.IsFinal);
        Assert.False(_verdict.Take(Match(2)));
        Assert.False(_verdict.Take(Answer(Verdict.Unknown)));
        Assert.False(_verdict.Take(Answer(Verdict.AskHuman)));
        Assert.False(_verdict.Take(Match(1)));
        Assert.Equal((Verdict.Match, Subject(1)), (_verdict.Standing, _verdict.Subject));
    }

    [Fact]
    public void Nobody_needs_two_answers_in_a_row()
    {
        Assert.False(_verdict.Take(Answer(Verdict.Unknown)));
        Assert.False(_verdict.Take(Answer(Verdict.AskHuman)));
        Assert.False(_verdict.Take(Answer(Verdict.Unknown)));
        Assert.True(_verdict.Take(Answer(Verdict.Unknown)));
        Assert.Equal(Verdict.Unknown, _verdict.Standing);
    }

    [Fact]
    public void Nobody_may_turn_into_a_match()
    {
        _verdict.Take(Answer(Verdict.Unknown));
        _verdict.Take(Answer(Verdict.Unknown));
        Assert.True(_verdict.Take(Match(2)));
        Assert.Equal(Subject(2), _verdict.Subject);
    }

    [Fact]
    public void Shots_of_two_people_overturn_a_match_for_good()
    {
        _verdict.Take(Match(1));
        Assert.True(_verdict.Doubt());
        Assert.Equal((Verdict.AskHuman, null, true), (_verdict.Standing, _verdict.Subject, _verdict.IsFinal));
        Assert.False(_verdict.Take(Match(1)));
        Assert.False(_verdict.Doubt());
    }

    [Fact]
    public void Shots_of_two_people_say_nothing_where_nobody_was_named()
    {
        Assert.False(_verdict.Doubt());
        Assert.True(_verdict.Take(Match(1)));
    }

    [Fact]
    public void Where_a_second_account_has_the_word_shots_do_not_take_it()
    {
        _verdict.Take(Answer(Verdict.AskHuman) with { ReleaseId = new Guid("11111111-1111-4111-8111-111111111111") });
        Assert.False(_verdict.Doubt());
    }

    [Fact]
    public void A_withheld_answer_is_the_last_one()
    {
        Assert.True(_verdict.Take(Answer(Verdict.AskHuman) with { ReleaseId = new Guid("11111111-1111-4111-8111-111111111111") }));
        Assert.Equal((Verdict.Match, null, true), (_verdict.Standing, _verdict.Subject, _verdict.IsFinal));
    }

    [Fact]
    public void At_the_end_one_answer_is_enough_for_nobody_and_none_is_not()
    {
        Assert.False(_verdict.End());
        _verdict.Take(Answer(Verdict.Unknown));
        Assert.True(_verdict.End());
        Assert.Equal(Verdict.Unknown, _verdict.Standing);
        Assert.False(_verdict.End());
    }
}
