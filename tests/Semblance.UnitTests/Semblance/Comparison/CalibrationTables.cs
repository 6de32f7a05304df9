using Semblance.Comparison;
using Semblance.Models;

namespace Semblance.UnitTests.Comparison;

/// <summary>Small tables whose answers can be worked out by hand.</summary>
internal static class CalibrationTables
{
    public static ModelIdentity Model { get; } = ModelIdentity.FromSha256(new string('a', 64), mirrored: true);

    public static ModelIdentity OtherModel { get; } = ModelIdentity.FromSha256(new string('a', 64), mirrored: false);

    public static CalibrationSource Source { get; } = new()
    {
        Name = "made people",
        Date = "2026-08-01",
        Protocol = "all cross pairs",
        People = 1000,
        Samples = 2000,
        FailuresToEnrol = 3,
        MatedPairs = 1000,
        NonMatedPairs = 1_998_000,
        EffectiveNonMatedPairs = 30_000,
    };

    /// <summary>FMR 1e-1 at 0.1, 1e-2 at 0.2, 1e-3 at 0.3, 1e-4 at 0.4; each interval is half to double.</summary>
    public static IReadOnlyList<CalibrationPoint> Points { get; } =
    [.. Enumerable.Range(1, 4).Select(k => new CalibrationPoint(
        k / 10.0, new RateEstimate(Math.Pow(10, -k), Math.Pow(10, -k) / 2, Math.Pow(10, -k) * 2), new RateEstimate(k / 100.0, 0, 0.1)))];

    public static Calibration Straight { get; } = new(Model, Source, Points);

    public static ComparisonScore Score(double similarity) => new(similarity, Model);
}
