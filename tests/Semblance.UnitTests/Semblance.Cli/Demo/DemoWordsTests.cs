using Semblance.Cli.Demo;
using Semblance.Cli.Reports;
using Semblance.Comparison;

namespace Semblance.UnitTests.Cli.Demo;

public sealed class DemoWordsTests
{
    [Theory]
    [InlineData(nameof(DemoVerdict.Right), Decision.Match, nameof(PageTone.Good), "match, right")]
    [InlineData(nameof(DemoVerdict.Right), Decision.NonMatch, nameof(PageTone.Good), "non-match, right")]
    [InlineData(nameof(DemoVerdict.Wrong), Decision.Match, nameof(PageTone.Bad), "match, wrong")]
    [InlineData(nameof(DemoVerdict.Undecided), Decision.Undecided, nameof(PageTone.Unsure), "undecided")]
    [InlineData(nameof(DemoVerdict.NoFace), null, nameof(PageTone.Unsure), "no face found")]
    public void An_answer_is_told_with_whether_it_is_right(string verdict, Decision? decision, string tone, string words) =>
        Assert.Equal(new PageVerdict(Enum.Parse<PageTone>(tone), words), DemoWords.Of(Enum.Parse<DemoVerdict>(verdict), decision));
}
