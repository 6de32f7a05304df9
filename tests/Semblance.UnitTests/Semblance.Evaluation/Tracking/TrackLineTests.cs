using Semblance.Errors;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Tracking;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class TrackLineTests
{
    [Theory]
    [InlineData("1,1,0,0,5", "it has 5 fields")]
    [InlineData("1,1,0,0,5,5,1,1,1,1,1", "it has 11 fields")]
    [InlineData("0,1,0,0,5,5", "'0' is no frame")]
    [InlineData("1.5,1,0,0,5,5", "'1.5' is no frame")]
    [InlineData("1,,0,0,5,5", "the track's id is empty")]
    [InlineData("1,1,left,0,5,5", "the x 'left' is no number")]
    [InlineData("1,1,0,1e99,5,5", "the y '1e99' is no number")]
    [InlineData("1,1,0,NaN,5,5", "the y 'NaN' is no number")]
    [InlineData("1,1,0,0,0,5", "the width '0' is not above 0")]
    [InlineData("1,1,0,0,5,-2", "the height '-2' is not above 0")]
    [InlineData("1,1,0,0,5,5,yes", "the score 'yes' is no number")]
    [InlineData("1,1,0,0,5,5,1,face", "the class 'face' is no number")]
    [InlineData("1,1,0,0,5,5,1,1,1.2", "the visibility '1.2' is no share")]
    public void A_refusal_says_the_line_and_what_is_wrong(string text, string what)
    {
        var refusal = Assert.Throws<SemblanceException>(() => TrackLine.Parse(new ListLine(4, text), "made", isTruth: true));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
        Assert.StartsWith($"List 'made', line 4: {what}. ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_truth_has_is_not_looked_at_in_a_result() =>
        Assert.Equal(1, TrackLine.Parse(new ListLine(1, " 1, 1, 0, 0, 5, 5, 0.5, none, 9"), "made", isTruth: false).Visibility);
}
