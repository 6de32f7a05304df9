using Semblance.Detection;
using Semblance.Errors;

namespace Semblance.UnitTests.Detection;

public sealed class YuNetDecoderTests
{
    private static readonly int[] Strides = [8, 16, 32];
    private static readonly string[] Names = [.. new[] { "cls", "obj", "bbox", "kps" }.SelectMany(kind => Strides.Select(stride => $"{kind}_{stride}"))];

    [Theory]
    [InlineData(64, 96, 0.6f)]
    [InlineData(320, 320, 0.9f)]
    [InlineData(32, 32, 0.05f)]
    public void Agrees_with_the_published_formula_cell_by_cell(int width, int height, float minScore)
    {
        var tensors = Tensors(new Random(width), width, height, isBatched: true);
        var actual = Decode(tensors, Names, width, height, minScore);
        var expected = Slow(tensors, width, height, minScore);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
            expected[i].AssertEquals(actual.Items[i]);
    }

    [Fact]
    public void Outputs_are_found_by_name_in_any_order_and_with_or_without_a_batch_axis()
    {
        var (batched, plain) = (Tensors(new Random(5), 64, 64, isBatched: true), Tensors(new Random(5), 64, 64, isBatched: false));
        var order = Enumerable.Range(0, 12).Reverse().ToArray();
        var expected = Decode(batched, Names, 64, 64, 0.5f).Items.ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Decode(plain, Names, 64, 64, 0.5f).Items.ToArray());
        Assert.Equal(expected, Decode([.. order.Select(i => batched[i])], [.. order.Select(i => Names[i])], 64, 64, 0.5f).Items.ToArray());
    }

    [Fact]
    public void Scores_beyond_their_range_are_clamped_and_what_is_no_number_is_dropped()
    {
        float[] scores = [7, 1, float.NaN, -1];
        float[] objects = [1, 4, 1, 1];
        var candidates = new CandidateBuffer();
        YuNetDecoder.DecodeStride(scores, objects, new float[16], new float[40], new DetectorGrid(8, 2, 2, 1), 0.05f, candidates);
        Assert.Equal([1, 1], candidates.Items.ToArray().Select(candidate => candidate.Score));
    }

    [Fact]
    public void Other_names_are_another_family()
    {
        Assert.NotNull(YuNetDecoder.For(Names));
        Assert.Null(YuNetDecoder.For([.. Names.Skip(1)]));
        Assert.Null(YuNetDecoder.For(["448", "471", "494", "451", "474", "497", "454", "477", "500"]));
    }

    [Fact]
    public void A_network_that_answers_for_another_grid_is_refused()
    {
        var tensors = Tensors(new Random(1), 64, 64, isBatched: true);
        var refusal = Assert.Throws<SemblanceException>(() => Decode(tensors, Names, 96, 64, 0.5f));
        Assert.Equal(ErrorCode.ModelMismatch, refusal.Code);
        Assert.Contains("stride 8", refusal.Message, StringComparison.Ordinal);
    }

    private static CandidateBuffer Decode((float[] Numbers, long[] Shape)[] tensors, string[] names, int width, int height, float minScore)
    {
        using var outputs = MadeOutputs.Of(tensors);
        var candidates = new CandidateBuffer();
        YuNetDecoder.For(names)!.Decode(outputs, width, height, minScore, candidates);
        return candidates;
    }

    private static (float[] Numbers, long[] Shape)[] Tensors(Random random, int width, int height, bool isBatched)
    {
        (float[], long[]) Tensor(int stride, int numbers, float low, float high)
        {
            var cells = width / stride * (height / stride);
            var values = Enumerable.Range(0, cells * numbers).Select(_ => low + (random.NextSingle() * (high - low))).ToArray();
            return (values, isBatched ? [1, cells, numbers] : [cells, numbers]);
        }

        return
        [
            .. Strides.Select(stride => Tensor(stride, 1, -0.1f, 1.1f)), .. Strides.Select(stride => Tensor(stride, 1, 0, 1)),
            .. Strides.Select(stride => Tensor(stride, 4, -2, 2)), .. Strides.Select(stride => Tensor(stride, 10, -2, 2)),
        ];
    }

    /// <summary>score = sqrt(cls * obj), centre = (cell + offset) * stride, size = exp(size) * stride, point = (cell + offset) * stride.</summary>
    private static List<Expected> Slow((float[] Numbers, long[] Shape)[] tensors, int width, int height, float minScore)
    {
        var found = new List<Expected>();
        for (var s = 0; s < 3; s++)
        {
            var stride = Strides[s];
            for (var row = 0; row < height / stride; row++)
            {
                for (var column = 0; column < width / stride; column++)
                {
                    var cell = (row * (width / stride)) + column;
                    var score = Math.Sqrt(Math.Clamp((double)tensors[s].Numbers[cell], 0, 1) * Math.Clamp((double)tensors[3 + s].Numbers[cell], 0, 1));
                    if (score < minScore)
                        continue;
                    var box = tensors[6 + s].Numbers.AsSpan(cell * 4, 4);
                    var (w, h) = (Math.Exp(box[2]) * stride, Math.Exp(box[3]) * stride);
                    var points = tensors[9 + s].Numbers.Skip(cell * 10).Take(10).Select((value, i) => ((i % 2 == 0 ? column : row) + (double)value) * stride).ToArray();
                    found.Add(new Expected(score, ((column + (double)box[0]) * stride) - (w / 2), ((row + (double)box[1]) * stride) - (h / 2), w, h, points));
                }
            }
        }

        return found;
    }
}
