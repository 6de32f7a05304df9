using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.UnitTests.Embedding;

public sealed class FaceEmbeddingTests
{
    private static readonly ModelIdentity Model = ModelIdentity.FromSha256(new string('a', 64), mirrored: false);

    [Fact]
    public void Any_vector_comes_to_unit_length_and_is_copied()
    {
        float[] numbers = [3, -4];
        var embedding = FaceEmbedding.Create(Model, numbers);
        numbers[0] = 99;
        Assert.Equal([0.6f, -0.8f], embedding.Values.ToArray());
    }

    [Theory]
    [InlineData()]
    [InlineData(0f, 0f)]
    [InlineData(float.NaN, 1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    public void A_vector_without_direction_is_an_error_and_never_a_cosine(params float[] numbers) =>
        Assert.Equal(ErrorCode.ModelRunFailed, Assert.Throws<SemblanceException>(() => FaceEmbedding.Create(Model, numbers)).Code);

    [Fact]
    public void The_cosine_is_that_of_the_angle()
    {
        FaceEmbedding At(double degrees) => FaceEmbedding.Create(Model, [(float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180)]);
        foreach (var degrees in new[] { 0, 30, 90, 120, 180 })
            Assert.Equal(Math.Cos(degrees * Math.PI / 180), At(10).CosineTo(At(10 + degrees)), 1e-6);
        Assert.InRange(At(33).CosineTo(At(33)), 0.999999f, 1);
    }

    [Fact]
    public void Different_models_modes_and_lengths_are_never_compared()
    {
        var own = FaceEmbedding.Create(Model, [1, 0]);
        foreach (var other in new[]
        {
            FaceEmbedding.Create(ModelIdentity.FromSha256(new string('b', 64), mirrored: false), [1, 0]),
            FaceEmbedding.Create(ModelIdentity.FromSha256(new string('a', 64), mirrored: true), [1, 0]), FaceEmbedding.Create(Model, [1, 0, 0]),
        })
        {
            Assert.Equal(ErrorCode.TemplateModelMismatch, Assert.Throws<SemblanceException>(() => own.CosineTo(other)).Code);
            Assert.Equal(ErrorCode.TemplateModelMismatch, Assert.Throws<SemblanceException>(() => FaceEmbedding.Fuse([own, other])).Code);
        }
    }

    [Fact]
    public void Fusing_takes_the_weighted_mean_direction()
    {
        var (across, up) = (FaceEmbedding.Create(Model, [1, 0]), FaceEmbedding.Create(Model, [0, 1]));
        Assert.Equal(MathF.Sqrt(0.5f), FaceEmbedding.Fuse([across, up]).CosineTo(up), 1e-6f);
        Assert.Equal(0.8f, FaceEmbedding.Fuse([across, up], [3, 4]).CosineTo(up), 1e-6f);
        Assert.Throws<ArgumentException>(() => FaceEmbedding.Fuse([across, up], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaceEmbedding.Fuse([]));
        Assert.Throws<SemblanceException>(() => FaceEmbedding.Fuse([across, FaceEmbedding.Create(Model, [-1, 0])]));
    }
}
