using Semblance.Evaluation.Rates;

namespace Semblance.UnitTests.Evaluation.Rates;

public sealed class SubjectBootstrapTests
{
    [Fact]
    public void Each_resample_draws_as_many_people_as_there_are()
    {
        var runs = 0;
        SubjectBootstrap.Run(37, 50, 1, times =>
        {
            runs++;
            Assert.Equal(37, times.Sum());
        });
        Assert.Equal(50, runs);
    }

    [Fact]
    public void The_same_seed_draws_the_same_people()
    {
        var (first, second, other) = (new List<float[]>(), new List<float[]>(), new List<float[]>());
        SubjectBootstrap.Run(10, 5, 7, times => first.Add([.. times]));
        SubjectBootstrap.Run(10, 5, 7, times => second.Add([.. times]));
        SubjectBootstrap.Run(10, 5, 8, times => other.Add([.. times]));
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Resampled_mean_has_the_standard_error_of_a_mean()
    {
        var random = new Random(4);
        var values = Enumerable.Range(0, 200).Select(_ => random.NextDouble()).ToArray();
        var means = new List<double>();
        SubjectBootstrap.Run(200, 2000, 1, times => means.Add(values.Zip(times, (v, t) => v * t).Sum() / 200));
        var mean = values.Average();
        var expected = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / 200 / 200);
        // 2000 resamples know a standard deviation to 1.6 %; five times that is chance no more.
        Assert.Equal(expected, SubjectBootstrap.Deviation(means), expected * 0.08);
    }

    [Fact]
    public void Middle_leaves_one_fortieth_on_each_side()
    {
        var (low, high) = SubjectBootstrap.Middle(Enumerable.Range(0, 1001).Select(k => k / 1000.0));
        Assert.Equal(0.025, low, 1e-9);
        Assert.Equal(0.975, high, 1e-9);
    }
}
