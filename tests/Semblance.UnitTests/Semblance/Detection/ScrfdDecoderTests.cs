using Semblance.Detection;
using Semblance.Errors;

namespace Semblance.UnitTests.Detection;

public sealed class ScrfdDecoderTests
{
    private const int Anchors = 2;
    private static readonly int[] Strides = [8, 16, 32];
    private static readonly string[] Names = ["448", "471", "494", "451", "474", "497", "454", "477", "500"];

    [Theory]
    [InlineData(64, 96, true)]
    [InlineData(64, 96, false)]
    [InlineData(640, 640, true)]
    [InlineData(32, 32, false)]
    public void Agrees_with_the_published_formula_anchor_by_anchor(int width, int height, bool isBatched)
    {
        var tensors = Tensors(new Random(height), width, height, isBatched);
        var actual = Decode(tensors, width, height, 0.5f);
        var expected = Slow(tensors, width, height, 0.5f);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
            expected[i].AssertEquals(actual.Items[i]);
    }

    [Fact]
    public void Both_anchors_of_a_cell_stand_at_its_corner()
    {
        // A canvas of 16 x 8 has two cells of stride 8; anchors 2 and 3 belong to the second, at x = 8.
        var (scores, boxes, points) = (new float[4], new float[16], new float[40]);
        (scores[2], scores[3]) = (0.7f, 0.9f);
        new float[] { 1, 0.5f, 2, 3 }.CopyTo(boxes, 8);
        new float[] { 0.25f, 0.5f }.CopyTo(points, 30);
        var candidates = new CandidateBuffer();
        ScrfdDecoder.DecodeStride(scores, boxes, points, DetectorGrid.For(8, 16, 8, Anchors), 0.5f, candidates);
        Assert.Equal(2, candidates.Count);
        Assert.Equal((0, -4, 24, 24), (candidates.Items[0].Box.X, candidates.Items[0].Box.Y, candidates.Items[0].Box.Right, candidates.Items[0].Box.Bottom));
        Assert.Equal((10, 4), (candidates.Items[1].Landmarks.SubjectRightEye.X, candidates.Items[1].Landmarks.SubjectRightEye.Y));
    }

    [Fact]
    public void A_canvas_that_the_largest_stride_does_not_divide_has_a_last_cell_too()
    {
        // A convolution of stride 32 answers for ceil(48 / 32) = 2 cells.
        var tensors = Tensors(new Random(2), 48, 32, isBatched: true);
        Assert.Equal(2 * Anchors, tensors[2].Numbers.Length);
        var expected = Slow(tensors, 48, 32, 0.2f);
        var actual = Decode(tensors, 48, 32, 0.2f);
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
            expected[i].AssertEquals(actual.Items[i]);
    }

    [Fact]
    public void A_score_above_one_is_one_and_one_that_is_no_number_is_dropped()
    {
        var candidates = new CandidateBuffer();
        ScrfdDecoder.DecodeStride([1.5f, float.NaN], new float[8], new float[20], new DetectorGrid(8, 1, 1, Anchors), 0.05f, candidates);
        Assert.Equal([1], candidates.Items.ToArray().Select(candidate => candidate.Score));
    }

    [Fact]
    public void Nine_outputs_are_the_family_and_their_sizes_must_fit()
    {
        Assert.NotNull(ScrfdDecoder.For(Names));
        Assert.Null(ScrfdDecoder.For([.. Names.Take(6)]));
        var tensors = Tensors(new Random(1), 64, 64, isBatched: true);
        (tensors[0], tensors[3]) = (tensors[3], tensors[0]);
        Assert.Equal(ErrorCode.ModelMismatch, Assert.Throws<SemblanceException>(() => Decode(tensors, 64, 64, 0.5f)).Code);
    }

    private static CandidateBuffer Decode((float[] Numbers, long[] Shape)[] tensors, int width, int height, float minScore)
    {
        using var outputs = MadeOutputs.Of(tensors);
        var candidates = new CandidateBuffer();
        ScrfdDecoder.For(Names)!.Decode(outputs, width, height, minScore, candidates);
        return candidates;
    }

    private static int Cells(int length, int stride) => (int)Math.Ceiling((double)length / stride);

    private static (float[] Numbers, long[] Shape)[] Tensors(Random random, int width, int height, bool isBatched)
    {
        (float[], long[]) Tensor(int stride, int numbers, float low, float high)
        {
            var anchors = Cells(width, stride) * Cells(height, stride) * Anchors;
            var values = Enumerable.Range(0, anchors * numbers).Select(_ => low + (random.NextSingle() * (high - low))).ToArray();
            return (values, isBatched ? [1, anchors, numbers] : [anchors, numbers]);
        }

        return
        [
            .. Strides.Select(stride => Tensor(stride, 1, 0, 1)), .. Strides.Select(stride => Tensor(stride, 4, 0, 4)), .. Strides.Select(stride => Tensor(stride, 10, -3, 3)),
        ];
    }

    /// <summary>Corners are the anchor minus and plus the distances, points the anchor plus the offsets, all times the stride; anchors of a cell follow each other.</summary>
    private static List<Expected> Slow((float[] Numbers, long[] Shape)[] tensors, int width, int height, float minScore)
    {
        var found = new List<Expected>();
        for (var s = 0; s < 3; s++)
        {
            var (stride, k) = (Strides[s], 0);
            for (var row = 0; row < Cells(height, stride); row++)
            {
                for (var column = 0; column < Cells(width, stride); column++)
                {
                    for (var anchor = 0; anchor < Anchors; anchor++, k++)
                    {
                        if (tensors[s].Numbers[k] < minScore)
                            continue;
                        double Distance(int side) => (double)tensors[3 + s].Numbers[(k * 4) + side] * stride;
                        var (left, top, right, bottom) = ((column * stride) - Distance(0), (row * stride) - Distance(1), (column * stride) + Distance(2), (row * stride) + Distance(3));
                        var points = Enumerable.Range(0, 10).Select(i => ((i % 2 == 0 ? column : row) * stride) + ((double)tensors[6 + s].Numbers[(k * 10) + i] * stride)).ToArray();
                        found.Add(new Expected(tensors[s].Numbers[k], left, top, right - left, bottom - top, points));
                    }
                }
            }
        }

        return found;
    }
}
