using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Comparison;

/// <summary>
/// What the scores of one model mean: a measured table from score to FMR (and FNMR), with intervals, and the data it
/// came from. It claims nothing that its data can't carry.
/// </summary>
/// <remarks>
/// <para>Immutable and safe to share. Between rows log10(FMR) is linear in the score, so the map is monotone.</para>
/// <para>The floor: the rule of three (ISO/IEC 19795-1) says that N independent trials without an error bound the rate
/// at 3/N with 95 % confidence. Cross pairs of n people are not independent, so N here is the effective number of
/// comparisons, from the variance of the rate with people, not pairs, as the units that were drawn.</para>
/// </remarks>
public sealed class Calibration
{
    /// <summary>The confidence of every interval in a table.</summary>
    public const double Confidence = 0.95;

    /// <summary>Effective false matches below which no rate is claimed: the rule of three.</summary>
    public const double FewestFalseMatches = 3;

    private readonly double[] _scores;
    private readonly double[] _rates;
    private readonly double[] _lows;
    private readonly double[] _highs;

    /// <summary>Makes a calibration from a measured table.</summary>
    /// <param name="model">The model whose scores it explains.</param>
    /// <param name="source">The data it was measured on.</param>
    /// <param name="points">2 to 1000 rows, scores rising, FMR strictly falling and its bounds not rising, FNMR not falling.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.CalibrationInvalid"/>: the message names the field.</exception>
    public Calibration(ModelIdentity model, CalibrationSource source, IEnumerable<CalibrationPoint> points)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(points);
        Model = model;
        Source = source;
        Points = Array.AsReadOnly(points.ToArray());
        CalibrationRules.Check(this);
        _scores = [.. Points.Select(p => p.Score)];
        _rates = [.. Points.Select(p => p.FalseMatchRate.Value)];
        _lows = [.. Points.Select(p => p.FalseMatchRate.Low)];
        _highs = [.. Points.Select(p => p.FalseMatchRate.High)];
        Id = Convert.ToHexStringLower(SHA256.HashData(CalibrationJson.Write(this)).AsSpan(0, 8));
    }

    /// <summary>The model whose scores it explains.</summary>
    public ModelIdentity Model { get; }

    /// <summary>The data it was measured on.</summary>
    public CalibrationSource Source { get; }

    /// <summary>The table, scores rising.</summary>
    public IReadOnlyList<CalibrationPoint> Points { get; }

    /// <summary>16 hexadecimal digits of the table's digest: two calibrations are the same when their identities are.</summary>
    public string Id { get; }

    /// <summary>The smallest FMR that the data supports; nothing below it is claimed.</summary>
    public double FloorFmr => _rates[^1];

    /// <summary>The largest FMR in the table.</summary>
    public double CeilingFmr => _rates[0];

    /// <summary>The share of strangers' pairs that score this high or higher.</summary>
    /// <param name="score">A score of this calibration's model.</param>
    /// <returns>
    /// Within the table the interpolated rate. Above its last row the floor, with a lower bound of 0: "at most this".
    /// Below its first row the ceiling, with an upper bound of 1: "at least this".
    /// </returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: a score of another model.</exception>
    public RateEstimate FalseMatchRateAt(ComparisonScore score)
    {
        score.RequireModel(Model);
        var s = score.Similarity;
        if (s < _scores[0])
            return new RateEstimate(_rates[0], _lows[0], 1);
        if (s > _scores[^1])
            return new RateEstimate(_rates[^1], 0, _highs[^1]);
        var rate = CalibrationCurve.RateAt(_scores, _rates, s);
        // Three curves are read apart, and rounding may cross them by a hair.
        var low = Math.Min(rate, CalibrationCurve.RateAt(_scores, _lows, s));
        var high = Math.Max(rate, CalibrationCurve.RateAt(_scores, _highs, s));
        return new RateEstimate(rate, low, high);
    }

    /// <summary>The share of mated pairs that score below this; null when the source has no mated pairs.</summary>
    /// <param name="score">A score of this calibration's model.</param>
    /// <returns>The rate, linear between rows; beyond the table's ends that of the end row with an open bound.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: a score of another model.</exception>
    public RateEstimate? FalseNonMatchRateAt(ComparisonScore score)
    {
        score.RequireModel(Model);
        if (Points[0].FalseNonMatchRate is not { } first || Points[^1].FalseNonMatchRate is not { } last)
            return null;
        if (score.Similarity < _scores[0])
            return new RateEstimate(first.Value, 0, first.High);
        if (score.Similarity > _scores[^1])
            return new RateEstimate(last.Value, last.Low, 1);
        return FalseNonMatchRateWithin(score.Similarity);
    }

    /// <summary>The lowest score whose FMR is at or below <paramref name="falseMatchRate"/>.</summary>
    /// <param name="falseMatchRate">A rate between <see cref="FloorFmr"/> and <see cref="CeilingFmr"/>.</param>
    /// <returns>The score.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.CalibrationUnsupported"/>: outside of what the data supports.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: no rate between 0 and 1.
    /// </exception>
    public ComparisonScore ScoreAt(double falseMatchRate)
    {
        RequireSupport(falseMatchRate);
        return new ComparisonScore(CalibrationCurve.ScoreAt(_scores, _rates, falseMatchRate) ?? _scores[^1], Model);
    }

    /// <summary>Where the score for a rate may truly lie: the scores at which the interval's two ends reach it.</summary>
    /// <param name="falseMatchRate">A rate between <see cref="FloorFmr"/> and <see cref="CeilingFmr"/>.</param>
    /// <returns>The interval; its upper end may lie past the table, found with the slope of the table's last decade.</returns>
    /// <exception cref="SemblanceException">As <see cref="ScoreAt"/>.</exception>
    public ScoreInterval ScoreIntervalAt(double falseMatchRate)
    {
        var score = ScoreAt(falseMatchRate).Similarity;
        var low = _lows[0] <= falseMatchRate ? -1 : CalibrationCurve.ScoreAt(_scores, _lows, falseMatchRate) ?? score;
        var high = CalibrationCurve.ScoreAt(_scores, _highs, falseMatchRate)
            ?? CalibrationCurve.ScoreBeyond(_scores, _highs, falseMatchRate);
        return new ScoreInterval(Math.Min(low, score), Math.Max(high, score));
    }

    /// <summary>Writes the table as JSON (UTF-8, stable keys, versioned).</summary>
    /// <returns>The bytes; <see cref="FromJson"/> reads them.</returns>
    public byte[] ToJson() => CalibrationJson.Write(this);

    /// <summary>Reads a table that <see cref="ToJson"/> wrote.</summary>
    /// <param name="utf8">The JSON text.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.CalibrationInvalid"/>: the message names the field.</exception>
    public static Calibration FromJson(ReadOnlyMemory<byte> utf8) => CalibrationJson.Read(utf8);

    private RateEstimate FalseNonMatchRateWithin(double score)
    {
        var upper = 1;
        while (upper < _scores.Length - 1 && _scores[upper] < score)
            upper++;
        var share = (score - _scores[upper - 1]) / (_scores[upper] - _scores[upper - 1]);
        var (a, b) = (Points[upper - 1].FalseNonMatchRate!.Value, Points[upper].FalseNonMatchRate!.Value);
        var rate = double.Lerp(a.Value, b.Value, share);
        return new RateEstimate(rate, Math.Min(rate, double.Lerp(a.Low, b.Low, share)), Math.Max(rate, double.Lerp(a.High, b.High, share)));
    }

    private void RequireSupport(double rate)
    {
        if (!(rate > 0 && rate < 1))
        {
            throw new SemblanceException(
                ErrorCode.OptionOutOfRange, "A false match rate lies between 0 and 1.", "Ask for a rate such as 1e-3.");
        }
        if (rate < FloorFmr || rate > CeilingFmr)
        {
            throw new SemblanceException(
                ErrorCode.CalibrationUnsupported,
                $"Calibration {Id} ({Source.Name}, {Source.People} people) supports FMR {RateEstimate.Scientific(FloorFmr)} to {RateEstimate.Scientific(CeilingFmr)}, not {RateEstimate.Scientific(rate)}.",
                "Ask for a rate in that range, or calibrate on more people.");
        }
    }
}
