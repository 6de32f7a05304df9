using Semblance.Cli.Recordings;
using Semblance.Imaging;

namespace Semblance.UnitTests.Cli.Recordings;

public sealed class RecordedVisitTests
{
    private static readonly RecordedVisit Visit = new(12.4, 75.25, 13.2, new PixelBox(100, 20, 41, 50));

    [Fact]
    public void Its_words_are_read_again()
    {
        Assert.Equal(Visit, RecordedVisit.Read([.. Visit.ToTags()]));
        Assert.Equal(Visit, RecordedVisit.Read(["more", .. Visit.ToTags().Reverse()]));
    }

    [Theory]
    [InlineData]
    [InlineData("from 1", "until 2", "best 1")]
    [InlineData("from 1", "until 2", "best 1", "box 1 2 3")]
    public void Other_words_are_no_visit(params string[] tags) => Assert.Null(RecordedVisit.Read(tags));

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(75.9, "1:15")]
    [InlineData(3_725, "1:02:05")]
    public void Moments_are_shown_as_players_show_them(double seconds, string clock) => Assert.Equal(clock, RecordedVisit.Clock(seconds), StringComparer.Ordinal);
}
