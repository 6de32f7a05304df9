using Semblance.Embedding;
using Semblance.Models;

namespace Semblance.UnitTests.Embedding;

/// <summary>Feature sets from numbers.</summary>
internal static class MadeEmbeddings
{
    public static ModelIdentity Model { get; } = ModelIdentity.FromSha256("00112233445566778899aabbccddeeff" + new string('0', 32), mirrored: true);

    public static ModelIdentity OtherMode { get; } = ModelIdentity.FromSha256("00112233445566778899aabbccddeeff" + new string('0', 32), mirrored: false);

    public static FaceEmbedding Of(params float[] values) => FaceEmbedding.Create(Model, values);

    /// <summary>Numbers of the bell curve, as the feature sets of real networks have.</summary>
    public static FaceEmbedding Random(int dimension, int seed)
    {
        var random = new Random(seed);
        return FaceEmbedding.Create(Model, [.. Enumerable.Range(0, dimension).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))]);
    }
}
