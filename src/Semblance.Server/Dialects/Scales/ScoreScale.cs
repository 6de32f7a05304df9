using Semblance.Comparison;

namespace Semblance.Server.Dialects.Scales;

/// <summary>
/// A vendor's scale of similarity, tied to measured error rates: between two marks the number is linear in the logarithm of the false match rate, and from the calibration's last row on in the score, up to the top for
/// a picture and itself. What a vendor's usual cut-off means is thus the same whichever model compares.
/// </summary>
/// <remarks>Whoever collects scores rebuilds a template (600 are enough), and rounding is no defence; one constant answer below a floor is. So numbers below <see cref="FloorRate"/> are not told, and those above in steps of a hundredth of the scale.</remarks>
internal sealed class ScoreScale
{
    /// <summary>The false match rate above which nothing is told.</summary>
    public const double FloorRate = 1e-3;

    private readonly ScaleMark[] _marks;

    private ScoreScale(double top, params ScaleMark[] marks) => (Top, _marks) = (top, marks);

    /// <summary>Amazon Rekognition's similarity, 0 to 100: 80 is what its calls cut at if nothing is said, 99 what is advised where much depends on it.</summary>
    public static ScoreScale Rekognition { get; } = new(100, new(1, 0), new(1e-1, 40), new(1e-2, 65), new(1e-3, 80), new(1e-4, 90), new(1e-5, 96), new(1e-6, 99));

    /// <summary>CompreFace's similarity, 0 to 1.</summary>
    public static ScoreScale CompreFace { get; } = new(1, new(1, 0), new(1e-1, 0.3), new(1e-2, 0.5), new(1e-3, 0.8), new(1e-4, 0.9), new(1e-5, 0.96), new(1e-6, 0.99));

    /// <summary>Face++'s confidence, 0 to 100, whose thresholds its answers name.</summary>
    public static ScoreScale FacePlusPlus { get; } = new(100, new(1, 0), new(1e-1, 40), new(1e-2, 53), new(1e-3, 62.327), new(1e-4, 69.101), new(1e-5, 73.975), new(1e-6, 80));

    /// <summary>The number for a picture and itself.</summary>
    public double Top { get; }

    /// <summary>The lowest number that is told.</summary>
    public double Floor => ValueAt(FloorRate);

    /// <summary>The number of a comparison as it may be told: in steps, and nothing below the floor.</summary>
    /// <param name="outcome">A comparison.</param>
    /// <returns>The number; <see langword="null"/> below the floor.</returns>
    public double? Told(DecisionOutcome outcome)
    {
        var exact = Exact(outcome);
        var step = Top / 100;
        return exact < Floor ? null : Math.Max(Floor, Math.Round(Math.Floor((exact / step) + 1e-9) * step, 4));
    }

    /// <summary>The number of a comparison, exactly: for keys that show scores.</summary>
    /// <param name="outcome">A comparison.</param>
    /// <returns>0 to <see cref="Top"/>.</returns>
    public double Exact(DecisionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var last = outcome.Threshold.Calibration.Points[^1];
        var score = outcome.Score.Similarity;
        if (score <= last.Score)
            return ValueAt(outcome.FalseMatchRate.Value);
        var reached = ValueAt(last.FalseMatchRate.Value);
        return reached + ((Top - reached) * Math.Clamp((score - last.Score) / (1 - last.Score), 0, 1));
    }

    /// <summary>The number of a false match rate.</summary>
    /// <param name="rate">0 to 1.</param>
    /// <returns>Linear in the rate's logarithm between two marks; that of the last mark below it.</returns>
    public double ValueAt(double rate)
    {
        for (var i = 1; i < _marks.Length; i++)
        {
            if (rate < _marks[i].FalseMatchRate)
                continue;
            var (above, below) = (_marks[i - 1], _marks[i]);
            var share = Math.Log(rate / above.FalseMatchRate) / Math.Log(below.FalseMatchRate / above.FalseMatchRate);
            return double.Lerp(above.Value, below.Value, Math.Clamp(share, 0, 1));
        }

        return _marks[^1].Value;
    }

    /// <summary>The false match rate that a number stands for.</summary>
    /// <param name="value">0 to <see cref="Top"/>.</param>
    /// <returns>The rate; that of the last mark above it.</returns>
    public double RateAt(double value)
    {
        for (var i = 1; i < _marks.Length; i++)
        {
            if (value > _marks[i].Value)
                continue;
            var (above, below) = (_marks[i - 1], _marks[i]);
            var share = Math.Clamp((value - above.Value) / (below.Value - above.Value), 0, 1);
            return above.FalseMatchRate * Math.Pow(below.FalseMatchRate / above.FalseMatchRate, share);
        }

        return _marks[^1].FalseMatchRate;
    }
}
