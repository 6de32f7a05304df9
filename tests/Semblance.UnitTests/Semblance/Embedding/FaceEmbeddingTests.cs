using Semblance.Embedding;
using Semblance.Errors;
using static Semblance.UnitTests.Embedding.MadeEmbeddings;

namespace Semblance.UnitTests.Embedding;

public sealed class FaceEmbeddingTests
{
    [Fact]
    public void Any_vector_is_brought_to_unit_length()
    {
        var embedding = Of(3, 0, -4);
        Assert.Equal([0.6f, 0, -0.8f], embedding.Values.ToArray());
        Assert.Equal(3, embedding.Dimension);
        Assert.Equal(Model, embedding.Model);
    }

    [Fact]
    public void Very_long_and_very_short_vectors_keep_their_direction()
    {
        Assert.Equal(1, Of(1e18f, 1e18f).CosineTo(Of(1e-9f, 1e-9f)), 1e-6);
    }

    [Theory]
    [InlineData(new float[0])]
    [InlineData(new[] { 0f, 0f })]
    [InlineData(new[] { 1f, float.NaN })]
    [InlineData(new[] { 1f, float.PositiveInfinity })]
    public void A_vector_without_a_direction_is_refused(float[] values)
    {
        // A zero vector has cosine 0 with everything: it would pass as "another person".
        var refusal = Assert.Throws<SemblanceException>(() => FaceEmbedding.Create(Model, values));
        Assert.Equal(ErrorCode.ModelRunFailed, refusal.Code);
    }

    [Fact]
    public void The_vector_is_a_copy()
    {
        float[] values = [1, 0];
        var embedding = FaceEmbedding.Create(Model, values);
        values[1] = 1;
        Assert.Equal([1f, 0f], embedding.Values.ToArray());
    }

    [Fact]
    public void The_cosine_is_that_of_the_angle_and_never_leaves_its_range()
    {
        Assert.Equal(0, Of(1, 0).CosineTo(Of(0, 5)), 1e-7);
        Assert.Equal(-1, Of(1, 2).CosineTo(Of(-2, -4)), 1e-6);
        Assert.Equal(Math.Sqrt(0.5), Of(1, 0).CosineTo(Of(1, 1)), 1e-6);
        for (var seed = 0; seed < 200; seed++)
            Assert.InRange(Random(512, seed).CosineTo(Random(512, seed)), 0.999999f, 1);
    }

    [Fact]
    public void Feature_sets_of_different_models_or_modes_are_never_compared()
    {
        var other = FaceEmbedding.Create(OtherMode, [1, 0]);
        Assert.Equal(ErrorCode.TemplateModelMismatch, Assert.Throws<SemblanceException>(() => Of(1, 0).CosineTo(other)).Code);
        Assert.Equal(ErrorCode.TemplateModelMismatch, Assert.Throws<SemblanceException>(() => Of(1, 0).CosineTo(Of(1, 0, 0))).Code);
        Assert.Equal(ErrorCode.TemplateModelMismatch, Assert.Throws<SemblanceException>(() => FaceEmbedding.Fuse([Of(1, 0), other])).Code);
    }

    [Fact]
    public void Fusing_takes_the_mean_direction_and_heeds_weights()
    {
        Assert.Equal(1, FaceEmbedding.Fuse([Of(1, 0), Of(0, 1)]).CosineTo(Of(1, 1)), 1e-6);
        Assert.Equal(1, FaceEmbedding.Fuse([Of(1, 0), Of(0, 1)], [3, 1]).CosineTo(Of(3, 1)), 1e-6);
        Assert.Equal(1, FaceEmbedding.Fuse([Of(2, 1)]).CosineTo(Of(2, 1)), 1e-6);
    }

    [Fact]
    public void Fusing_nothing_opposites_or_with_other_weights_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FaceEmbedding.Fuse([]));
        Assert.Throws<ArgumentException>(() => FaceEmbedding.Fuse([Of(1, 0)], [1, 2]));
        Assert.Equal(ErrorCode.ModelRunFailed, Assert.Throws<SemblanceException>(() => FaceEmbedding.Fuse([Of(1, 0), Of(-1, 0)])).Code);
    }

    [Fact]
    public void It_prints_without_its_numbers()
    {
        var text = Of(0.6f, 0.8f).ToString();
        Assert.Contains("2 numbers", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.6", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.8", text, StringComparison.Ordinal);
    }
}
