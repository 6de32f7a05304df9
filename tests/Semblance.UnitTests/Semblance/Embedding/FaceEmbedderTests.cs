using Semblance.Alignment;
using Semblance.Embedding;
using Semblance.Inference;
using Semblance.Models;
using Semblance.UnitTests.Inference.Graph;
using Semblance.UnitTests.Models;

namespace Semblance.UnitTests.Embedding;

public sealed class FaceEmbedderTests : IDisposable
{
    private readonly MadeModels _models = new(withDetector: false);

    public void Dispose() => _models.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    [InlineData(23, true)]
    public void Every_crop_gets_its_own_feature_set_in_its_place(int count, bool mirrored)
    {
        using var embedder = Load(new EmbeddingOptions { AverageMirrored = mirrored });
        var crops = Enumerable.Range(0, count).Select(Crop).ToArray();
        var made = embedder.Embed(crops, CancellationToken.None);
        for (var i = 0; i < count; i++)
            AssertIs(Slow(crops[i], mirrored), made[i]);
        Assert.Equal(mirrored, embedder.Model.Mirrored);
        Array.ForEach(crops, static crop => crop.Dispose());
    }

    [Fact]
    public void A_batch_of_any_size_gives_the_same()
    {
        var crops = Enumerable.Range(0, 7).Select(Crop).ToArray();
        using var one = Load(new EmbeddingOptions { MaxBatch = 1 });
        using var many = Load(new EmbeddingOptions { MaxBatch = 64 });
        var (a, b) = (one.Embed(crops, CancellationToken.None), many.Embed(crops, CancellationToken.None));
        for (var i = 0; i < crops.Length; i++)
            Assert.Equal(1, a[i].CosineTo(b[i]), 1e-5f);
        Array.ForEach(crops, static crop => crop.Dispose());
    }

    [Fact]
    public void A_network_for_single_pictures_is_run_once_a_view()
    {
        var single = new TinyModel().Node("AveragePool", ["x"], "m", TinyModel.Integers("kernel_shape", 16, 16), TinyModel.Integers("strides", 16, 16))
            .Node("Flatten", ["m"], "y").Input("x", 1, 3, 112, 112).Output("y", 1, 147).Build();
        _models.Add("single", single, "embed", "[1, 3, 112, 112]", "RGB", 127.5, 1 / 127.5, "\"means\"");
        using var embedder = Load(new EmbeddingOptions(), "single");
        var crops = Enumerable.Range(0, 3).Select(Crop).ToArray();
        var made = embedder.Embed(crops, CancellationToken.None);
        for (var i = 0; i < crops.Length; i++)
            AssertIs(Slow(crops[i], mirrored: true), made[i]);
        Array.ForEach(crops, static crop => crop.Dispose());
    }

    [Theory]
    [InlineData(4, false, 6)]
    [InlineData(4, true, 3)]
    [InlineData(3, true, 2)]
    public void A_network_of_a_fixed_batch_gets_a_full_one(int batch, bool mirrored, int count)
    {
        var model = new TinyModel().Node("AveragePool", ["x"], "m", TinyModel.Integers("kernel_shape", 16, 16), TinyModel.Integers("strides", 16, 16))
            .Node("Flatten", ["m"], "y").Input("x", batch, 3, 112, 112).Output("y", batch, 147).Build();
        _models.Add("fixed", model, "embed", FormattableString.Invariant($"[{batch}, 3, 112, 112]"), "RGB", 127.5, 1 / 127.5, "\"means\"");
        using var embedder = Load(new EmbeddingOptions { AverageMirrored = mirrored }, "fixed");
        var crops = Enumerable.Range(0, count).Select(Crop).ToArray();
        var made = embedder.Embed(crops, CancellationToken.None);
        for (var i = 0; i < crops.Length; i++)
            AssertIs(Slow(crops[i], mirrored), made[i]);
        Array.ForEach(crops, static crop => crop.Dispose());
    }

    [Fact]
    public void The_order_of_planes_and_the_named_output_are_those_of_the_catalogue()
    {
        // Two outputs, of which the second is the feature set, and blue first.
        var model = new TinyModel().Node("Neg", ["x"], "other").Node("AveragePool", ["x"], "m", TinyModel.Integers("kernel_shape", 16, 16), TinyModel.Integers("strides", 16, 16))
            .Node("Flatten", ["m"], "y").Input("x", 0, 3, 112, 112).Output("other", 0, 3, 112, 112).Output("y", 0, 147).Build();
        _models.Add("two", model, "embed", """["n", 3, 112, 112]""", "BGR", 127.5, 1 / 127.5, """{"name": "y", "shape": ["n", 147], "meaning": "means"}""");
        using var embedder = Load(new EmbeddingOptions { AverageMirrored = false }, "two");
        using var crop = Crop(3);
        var expected = Slow(crop, mirrored: false);
        AssertIs([.. expected[98..], .. expected[49..98], .. expected[..49]], embedder.Embed([crop], CancellationToken.None)[0]);
    }

    [Fact]
    public void No_crops_give_no_feature_sets()
    {
        using var embedder = Load(new EmbeddingOptions());
        Assert.Empty(embedder.Embed([], CancellationToken.None));
    }

    private FaceEmbedder Load(EmbeddingOptions options, string name = MadeModels.Embedder) =>
        FaceEmbedder.Load(ModelLibrary.Open(_models.Folder).Require(ModelTask.Embed, name), options, new InferenceOptions { CacheFolder = null });

    private static AlignedCrop Crop(int seed)
    {
        var crop = AlignedCrop.Rent(112, 0, 1, 0);
        var random = new Random(seed);
        for (var i = 0; i < crop.Planes.Length; i++)
            crop.Planes[i] = random.NextSingle() * (i % 112 < 50 ? 255 : 90);
        return crop;
    }

    /// <summary>The mean of each field, counted pixel by pixel from the catalogue's (v - mean) * scale; mirrored, the fields of a row change places.</summary>
    private static double[] Slow(AlignedCrop crop, bool mirrored)
    {
        var means = new double[147];
        for (var i = 0; i < 3 * 112 * 112; i++)
        {
            var (plane, y, x) = (i / (112 * 112), i / 112 % 112, i % 112);
            var value = (crop.Planes[i] - 127.5) / 127.5 / 256;
            means[(plane * 49) + (y / 16 * 7) + (x / 16)] += value;
            if (mirrored)
                means[(plane * 49) + (y / 16 * 7) + ((111 - x) / 16)] += value;
        }

        return means;
    }

    private static void AssertIs(double[] expected, FaceEmbedding actual)
    {
        var length = Math.Sqrt(expected.Sum(static value => value * value));
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i] / length, actual.Values[i], 1e-5);
    }
}
