using Semblance.Errors;
using Semblance.Evaluation.Tracking;
using Semblance.Imaging;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class TrackListTests
{
    [Fact]
    public void Truth_is_read_with_what_need_not_be_covered()
    {
        var boxes = Truth("# a film\n1,7,10.5,20,30,40,1,1,0.75\n\n2,7,11,20,30,40,0,1,1\n3,7,12,20,30,40,1,8,1\n4,bela,-3,20,30,40\n5,bela,1,2,3,4,1,-1,-1\n");
        Assert.Equal(new TrackBox(1, "7", new PixelBox(10.5f, 20, 30, 40)) { Visibility = 0.75 }, boxes[0]);
        Assert.Equal([false, true, true, false, false], boxes.Select(box => box.IsIgnored));
        Assert.Equal([0.75, 1, 1, 1, 1], boxes.Select(box => box.Visibility));
    }

    [Fact]
    public void A_result_is_read_with_its_scores_and_nothing_else()
    {
        var boxes = TrackList.ReadResult(new StringReader("1,3,10,20,30,40,0,-1,-1,-1\r\n2,3,10,20,30,40,-2.5\r\n"), "made");
        Assert.Equal([(1, 0.0, false), (2, -2.5, false)], boxes.Select(box => (box.Frame, box.Score, box.IsIgnored)));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        TrackBox[] boxes = [new(1, "anna", new PixelBox(-1.25f, 2.5f, 30, 40.75f)) { Visibility = 0.125 }, new(12, "9", new PixelBox(0, 0, 1, 1)) { IsIgnored = true }];
        using var text = new StringWriter();
        TrackList.WriteTruth(text, boxes);
        Assert.Equal("1,anna,-1.25,2.5,30,40.75,1,1,0.125\n12,9,0,0,1,1,0,1,1\n", text.ToString());
        Assert.Equal(boxes, Truth(text.ToString()));
    }

    [Fact]
    public void A_result_that_is_written_is_read_again()
    {
        TrackBox[] boxes = [new(3, "a", new PixelBox(1, 2, 3, 4)) { Score = 0.5 }];
        using var text = new StringWriter();
        TrackList.WriteResult(text, boxes);
        Assert.Equal(boxes, TrackList.ReadResult(new StringReader(text.ToString()), "made"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("#1")]
    public void An_id_that_would_break_the_line_is_not_written(string id) =>
        Assert.Throws<ArgumentException>(() => TrackList.WriteTruth(TextWriter.Null, [new TrackBox(1, id, new PixelBox(1, 2, 3, 4))]));

    [Fact]
    public void The_same_track_twice_in_a_frame_is_refused_with_its_line()
    {
        var refusal = Assert.Throws<SemblanceException>(() => Truth("1,1,0,0,5,5\n1,2,0,0,5,5\n1,1,9,9,5,5\n"));
        Assert.StartsWith("List 'made', line 3: track '1' has a box in frame 1 already. ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_not_there_is_refused() =>
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => TrackList.ReadTruth(Path.Combine(Path.GetTempPath(), "no such list.txt"))).Code);

    private static IReadOnlyList<TrackBox> Truth(string text) => TrackList.ReadTruth(new StringReader(text), "made");
}
