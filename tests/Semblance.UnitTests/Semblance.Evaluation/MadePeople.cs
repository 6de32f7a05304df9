using Semblance.Evaluation.Samples;

namespace Semblance.UnitTests.Evaluation;

/// <summary>People made of random numbers: each has a direction, each sample is that direction with noise added.</summary>
internal static class MadePeople
{
    public static List<LabelledSample> Make(int people, Func<int, int> samplesOf, int dimension, double noise, int seed, double lean = 0)
    {
        var random = new Random(seed);
        var samples = new List<LabelledSample>();
        for (var p = 0; p < people; p++)
        {
            var centre = Unit(Gaussian(random, dimension));
            // With a lean, some people are alike to everybody: their pairs depend on each other.
            centre[0] += lean * random.NextDouble();
            centre = Unit(centre);
            for (var s = 0; s < samplesOf(p); s++)
            {
                var offset = Unit(Gaussian(random, dimension));
                var vector = Unit([.. centre.Zip(offset, (c, o) => c + (noise * o))]);
                samples.Add(new LabelledSample($"p{p:0000}/{s:000}", $"p{p:0000}", Array.ConvertAll(vector, v => (float)v)));
            }
        }
        return samples;
    }

    public static LabelledSample Sample(string id, string subject, params float[] vector) =>
        new(id, subject, vector.Length == 0 ? null : Array.ConvertAll(Unit(Array.ConvertAll(vector, v => (double)v)), v => (float)v));

    /// <summary>A vector in the plane whose cosine with the x axis is given.</summary>
    public static float[] AtCosine(double cosine) => [(float)cosine, (float)Math.Sqrt(1 - (cosine * cosine))];

    public static LabelledSample Failed(LabelledSample sample) => new(sample.SampleId, sample.Subject, null);

    public static double Dot(LabelledSample a, LabelledSample b)
    {
        var sum = 0.0;
        for (var k = 0; k < a.Vector!.Value.Length; k++)
            sum += (double)a.Vector.Value.Span[k] * b.Vector!.Value.Span[k];
        return sum;
    }

    private static double[] Gaussian(Random random, int dimension)
    {
        var vector = new double[dimension];
        for (var k = 0; k < dimension; k++)
            vector[k] = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return vector;
    }

    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(v => v * v));
        return Array.ConvertAll(vector, v => v / length);
    }
}
