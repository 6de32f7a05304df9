using Semblance.Comparison;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Identify;
using Semblance.Server.Words;

namespace Semblance.UnitTests.Server.Words;

public sealed class DecisionWordsTests
{
    [Theory]
    [InlineData(Decision.Match, "match")]
    [InlineData(Decision.NonMatch, "non_match")]
    [InlineData(Decision.Undecided, "undecided")]
    public void Decisions_have_their_words(Decision decision, string word) => Assert.Equal(word, DecisionWords.Of(decision));

    [Fact]
    public void Bands_and_verdicts_have_theirs()
    {
        Assert.Equal(["none", "unknown", "ask_human", "match", "strong_match"], Enum.GetValues<ScoreBand>().Select(DecisionWords.Of), StringComparer.Ordinal);
        Assert.Equal(["unknown", "match", "ask_human"], Enum.GetValues<Verdict>().Select(DecisionWords.Of), StringComparer.Ordinal);
    }

    /// <summary>Whoever may not see scores must not see them in a sentence either.</summary>
    [Fact]
    public void Reasons_for_outsiders_are_one_sentence_a_band_without_a_number()
    {
        var sentences = Enum.GetValues<ScoreBand>().Select(static band => Assert.Single(DecisionWords.Why(band))).ToArray();
        Assert.All(sentences, static sentence => Assert.DoesNotContain(sentence, char.IsDigit));
        Assert.Equal(4, sentences.Distinct(StringComparer.Ordinal).Count()); // nothing asked and nobody alike are one to them
    }
}
