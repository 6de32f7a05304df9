using Semblance.Comparison;
using Semblance.Server.Dialects.Scales;
using Semblance.UnitTests.Comparison;

namespace Semblance.UnitTests.Server.Dialects.Scales;

public sealed class ScoreScaleTests
{
    public static TheoryData<string> Names { get; } = ["rekognition", "compreface", "faceplusplus"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Numbers_rise_as_rates_fall_and_lead_back_to_them(string name)
    {
        var scale = Of(name);
        var before = -1d;
        for (var exponent = 0d; exponent <= 6; exponent += 0.05)
        {
            var value = scale.ValueAt(Math.Pow(10, -exponent));
            Assert.True(value > before);
            Assert.Equal(exponent, -Math.Log10(scale.RateAt(value)), 1e-9);
            before = value;
        }
    }

    [Fact]
    public void Usual_cut_offs_mean_what_they_say()
    {
        Assert.Equal(1e-3, ScoreScale.Rekognition.RateAt(80), 1e-12);
        Assert.Equal(62.327, ScoreScale.FacePlusPlus.ValueAt(1e-3), 1e-9);
        Assert.Equal(69.101, ScoreScale.FacePlusPlus.ValueAt(1e-4), 1e-9);
        Assert.Equal(73.975, ScoreScale.FacePlusPlus.ValueAt(1e-5), 1e-9);
        Assert.Equal(0.8, ScoreScale.CompreFace.Floor, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_and_itself_are_at_the_top_and_strangers_below_the_floor(string name)
    {
        var scale = Of(name);
        Assert.Equal(scale.Top, scale.Exact(Outcome(1)), 1e-9);
        Assert.Null(scale.Told(Outcome(-0.5)));
        Assert.Equal(scale.Top, scale.Told(Outcome(1)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_told_comes_in_steps_and_never_above_what_is_true(string name)
    {
        var scale = Of(name);
        var told = new HashSet<double>();
        for (var score = -1d; score <= 1; score += 0.001)
        {
            if (scale.Told(Outcome(score)) is not { } value)
                continue;
            told.Add(value);
            Assert.True(value <= scale.Exact(Outcome(score)) + 1e-9);
        }

        Assert.InRange(told.Count, 2, 42);
    }

    private static DecisionOutcome Outcome(double score) => DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-2).Decide(new ComparisonScore((float)score, CalibrationTables.Model), []);

    private static ScoreScale Of(string name) => name switch { "rekognition" => ScoreScale.Rekognition, "compreface" => ScoreScale.CompreFace, _ => ScoreScale.FacePlusPlus };
}
