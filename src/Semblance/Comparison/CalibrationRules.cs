using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Comparison;

/// <summary>What a calibration must satisfy; every refusal names the field as the JSON form spells it.</summary>
internal static class CalibrationRules
{
    private const int MostPoints = 1000;

    public static void Check(Calibration calibration)
    {
        Require(calibration.Model != ModelIdentity.None, "model", "names no model");
        CheckSource(calibration.Source);
        Require(calibration.Points.Count is >= 2 and <= MostPoints, "points", "has fewer than 2 or more than 1000 rows");
        for (var k = 0; k < calibration.Points.Count; k++)
            CheckPoint(calibration.Points, k);
        CheckFloor(calibration);
    }

    public static SemblanceException Refusal(string field, string what, Exception? cause = null) => new(
        ErrorCode.CalibrationInvalid, $"The calibration's field '{field}' {what}.", "Make the calibration again, or restore the file as it was written.", cause);

    /// <summary>Whether a population's name can be part of a file name everywhere.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 64 && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static void CheckSource(CalibrationSource source)
    {
        Require(!string.IsNullOrWhiteSpace(source.Name), "source.name", "is empty");
        Require(IsName(source.Population), "source.population", "is not a name of lower-case letters, digits and hyphens");
        Require(!string.IsNullOrWhiteSpace(source.Protocol), "source.protocol", "is empty");
        Require(!string.IsNullOrWhiteSpace(source.Date), "source.date", "is empty");
        Require(source.People >= 2, "source.people", "is below 2");
        Require(source.Samples >= source.People, "source.samples", "is below the number of people");
        Require(source.FailuresToEnrol >= 0, "source.failures_to_enrol", "is negative");
        Require(source.MatedPairs >= 0, "source.mated_pairs", "is negative");
        Require(source.NonMatedPairs >= 1, "source.non_mated_pairs", "is below 1");
        var effective = source.EffectiveNonMatedPairs;
        Require(effective > 0 && effective <= source.NonMatedPairs, "source.effective_non_mated_pairs", "is not between 0 and non_mated_pairs");
    }

    private static void CheckPoint(IReadOnlyList<CalibrationPoint> points, int k)
    {
        var point = points[k];
        var fmr = point.FalseMatchRate;
        Require(point.Score is >= -1 and <= 1, $"points[{k}].score", "is not a cosine between -1 and 1");
        Require(fmr.Low > 0, $"points[{k}].fmr_low", "is not above 0");
        Require(point.FalseNonMatchRate.HasValue == points[0].FalseNonMatchRate.HasValue, $"points[{k}].fnmr", "is given in some rows only");
        if (k == 0)
            return;
        var before = points[k - 1];
        Require(point.Score > before.Score, $"points[{k}].score", "is not above the row before");
        Require(fmr.Value < before.FalseMatchRate.Value, $"points[{k}].fmr", "is not below the row before");
        Require(fmr.Low <= before.FalseMatchRate.Low, $"points[{k}].fmr_low", "is above the row before");
        Require(fmr.High <= before.FalseMatchRate.High, $"points[{k}].fmr_high", "is above the row before");
        if (point.FalseNonMatchRate is { } fnmr && before.FalseNonMatchRate is { } fnmrBefore)
            Require(fnmr.Value >= fnmrBefore.Value, $"points[{k}].fnmr", "is below the row before");
    }

    private static void CheckFloor(Calibration calibration)
    {
        var last = calibration.Points[^1].FalseMatchRate.Value;
        var supported = Calibration.FewestFalseMatches / calibration.Source.EffectiveNonMatedPairs;
        // A millionth of slack: the figures were rounded when they were written.
        Require(last >= supported * (1 - 1e-6), $"points[{calibration.Points.Count - 1}].fmr", "is below 3 / source.effective_non_mated_pairs, the least that the data supports");
        Require(
            (calibration.Source.MatedPairs > 0) == calibration.Points[0].FalseNonMatchRate.HasValue,
            "points[0].fnmr", "and source.mated_pairs contradict each other");
    }

    private static void Require(bool holds, string field, string otherwise)
    {
        if (!holds)
            throw Refusal(field, otherwise);
    }
}
