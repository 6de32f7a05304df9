using System.Runtime.Intrinsics;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Cascade.Rotation;

namespace Semblance.UnitTests.Index.Cascade.Planning;

/// <summary><see cref="AgreementModel"/> and <see cref="CountMoments"/> against counting: references at a cosine, drawn one by one.</summary>
public sealed class AgreementModelTests
{
    private const int Coordinates = 512, Read = 112, Draws = 40_000;
    private const double FineLimit = 0.98;

    /// <summary>Read of them in units of a count, so that whole numbers of the cut resolve a thousandth of it.</summary>
    private const int Fineness = 1_000;

    [Theory]
    [InlineData(0.4f)]
    [InlineData(0.3f)]
    public void Mean_deviation_and_skew_are_those_of_counted_agreements(float cosine)
    {
        var probe = Probe();
        var (signs, both) = Count(probe, cosine);
        Compare(signs, Moments(probe, cosine, hasFine: false));
        Compare(both, Moments(probe, cosine, hasFine: true));
    }

    [Fact]
    public void Weighted_moments_are_those_of_the_weighted_count()
    {
        var model = new AgreementModel(0.4f, Coordinates);
        var (probe, weights) = (Vector512.Create(0.1f), Vector512.Create(3f));
        var (weighted, later) = (model.OfSigns(probe, weights), default(CountMoments));
        later.Add(model.OfSigns(probe, Vector512<float>.One), 3);
        Assert.Equal(weighted.Mean, later.Mean, 1e-4);
        foreach (var place in (double[])[0, 1, 2, 4])
            Assert.Equal(weighted.CutOff(place, Coordinates), later.CutOff(place, Coordinates));
    }

    [Fact]
    public void A_smaller_chance_needs_a_lower_cut_and_a_higher_cosine_a_higher_one()
    {
        var probe = Probe();
        var moments = Moments(probe, 0.4f, hasFine: true);
        Assert.True(moments.CutOff(5, Coordinates) < moments.CutOff(3, Coordinates));
        Assert.True(Moments(probe, 0.5f, hasFine: true).CutOff(3, Coordinates) > moments.CutOff(3, Coordinates));
    }

    /// <summary>A probe's largest coordinates, without their signs: a reference's sign bits are turned alike.</summary>
    private static float[] Probe()
    {
        var (rotation, rotated) = (new RandomRotation(MadeSeed.Of(8), Coordinates), new float[Coordinates]);
        rotation.Apply(MadeCodes.Row(new Random(8), Coordinates), rotated);
        var length = Math.Sqrt(rotated.Sum(value => (double)value * value));
        return [.. rotated.Select(value => (float)(Math.Abs(value) / length)).OrderDescending()];
    }

    private static CountMoments Moments(float[] probe, float cosine, bool hasFine)
    {
        var (model, moments) = (new AgreementModel(cosine, Coordinates), default(CountMoments));
        for (var at = 0; at < Read; at += 16)
        {
            var sixteen = Vector512.Create(probe.AsSpan(at, 16));
            moments.Add(hasFine ? model.OfBoth(sixteen, Vector512<float>.One) : model.OfSigns(sixteen, Vector512<float>.One), Fineness);
        }

        return moments;
    }

    private static void Compare(int[] counts, in CountMoments moments)
    {
        var mean = counts.Average();
        var variance = counts.Average(count => (count - mean) * (count - mean));
        var deviation = Math.Sqrt(variance);
        var skew = counts.Average(count => Math.Pow((count - mean) / deviation, 3));

        // The cut at place 0 is the mean, at 1 it is a deviation lower, and at 2 the skew is half of what it is lower still, for counts that lean to high values.
        var (modelMean, at1, at2) = (moments.CutOff(0, Coordinates) / (double)Fineness, moments.CutOff(1, Coordinates) / (double)Fineness, moments.CutOff(2, Coordinates) / (double)Fineness);
        var modelDeviation = modelMean - at1;
        Assert.True(skew < 0);
        // Five standard errors of the counted figures: a mistake would be seen, chance would not.
        Assert.Equal(mean, modelMean, 5 * deviation / Math.Sqrt(Draws));
        Assert.Equal(1, modelDeviation / deviation, 5 / Math.Sqrt(2 * Draws));
        Assert.Equal(skew, -2 * ((modelMean - at2) - (2 * modelDeviation)) / modelDeviation, 5 * Math.Sqrt(6.0 / Draws));
    }

    private static (int[] Signs, int[] Both) Count(float[] probe, float cosine)
    {
        var (random, signs, both) = (new Random(9), new int[Draws], new int[Draws]);
        var aside = new double[Coordinates];
        var limit = FineLimit / Math.Sqrt(Coordinates);
        for (var draw = 0; draw < Draws; draw++)
        {
            var spread = Math.Sqrt(1 - (cosine * cosine)) / Draw(random, probe, aside);
            for (var at = 0; at < Read; at++)
            {
                var value = (cosine * probe[at]) + (spread * aside[at]);
                signs[draw] += value > 0 ? 1 : 0;
                both[draw] += (value > -limit ? 1 : 0) + (value > 0 ? 1 : 0) + (value > limit ? 1 : 0);
            }
        }

        return (signs, both);
    }

    /// <summary>A random vector at a right angle to the probe; returns its length.</summary>
    private static double Draw(Random random, float[] probe, double[] aside)
    {
        var along = 0.0;
        for (var at = 0; at < Coordinates; at += 2)
        {
            var (radius, angle) = (Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())), 2 * Math.PI * random.NextDouble());
            (aside[at], aside[at + 1]) = (radius * Math.Cos(angle), radius * Math.Sin(angle));
            along += (probe[at] * aside[at]) + (probe[at + 1] * aside[at + 1]);
        }

        var square = 0.0;
        for (var at = 0; at < Coordinates; at++)
        {
            aside[at] -= along * probe[at];
            square += aside[at] * aside[at];
        }

        return Math.Sqrt(square);
    }
}
