using System.Text.Json;
using Semblance.Evaluation.Reports;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Discard;

/// <summary>
/// The error-versus-discard curve (ISO/IEC 29794-1): FNMR at a fixed threshold after dropping the mated pairs of worst
/// quality. A quality score that knows what fails makes it fall steeply; one that knows nothing leaves it level.
/// </summary>
/// <remarks>Immutable. Among pairs of equal quality the mean over all orders of dropping is given, so no order is lucky.</remarks>
public sealed class DiscardCurve
{
    /// <summary>The share up to which <see cref="PartialArea"/> is taken: nobody discards more in earnest.</summary>
    public const double AreaEnd = 0.2;

    private const int Steps = 100;

    private DiscardCurve(string name, double threshold, int pairs, DiscardPoint[] points)
    {
        (Name, Threshold, Pairs, Points) = (name, threshold, pairs, Array.AsReadOnly(points));
        PartialArea = points.Zip(points.Skip(1)).Where(p => p.Second.DiscardedShare <= AreaEnd + 1e-9)
            .Sum(p => (p.First.FalseNonMatchRate + p.Second.FalseNonMatchRate) / 2 * (p.Second.DiscardedShare - p.First.DiscardedShare)) / AreaEnd;
    }

    /// <summary>What a plot's legend calls it.</summary>
    public string Name { get; }

    /// <summary>The threshold at which pairs miss.</summary>
    public double Threshold { get; }

    /// <summary>Mated pairs before any is dropped.</summary>
    public int Pairs { get; }

    /// <summary>FNMR after dropping 0 %, 1 % .. 99 %.</summary>
    public IReadOnlyList<DiscardPoint> Points { get; }

    /// <summary>Mean FNMR over the first fifth of the curve; lower is better. Compare it with the FNMR at 0.</summary>
    public double PartialArea { get; }

    /// <summary>Makes the curve.</summary>
    /// <param name="name">What it is called: the quality measure, by habit.</param>
    /// <param name="pairs">Mated pairs; at least one.</param>
    /// <param name="threshold">The score at or above which a pair matches, by habit that of FMR 1e-3.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">No pair.</exception>
    public static DiscardCurve Make(string name, IEnumerable<QualityPair> pairs, double threshold)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(pairs);
        var sorted = pairs.OrderBy(p => p.Quality).ToArray();
        if (sorted.Length == 0)
            throw new ArgumentException("A curve needs mated pairs.", nameof(pairs));
        var misses = MissesDropped(sorted, threshold);
        var points = Enumerable.Range(0, Steps).Select(step =>
        {
            var dropped = (int)((long)step * sorted.Length / Steps);
            return new DiscardPoint(step / (double)Steps, Math.Max(0, (misses[^1] - misses[dropped]) / (sorted.Length - dropped)));
        });
        return new DiscardCurve(name, threshold, sorted.Length, [.. points]);
    }

    /// <summary>Makes the curve of all mated pairs of a set whose samples have quality scores.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="samples">The samples; those without a quality score are left out, those without a vector miss.</param>
    /// <param name="threshold">The score at or above which a pair matches.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">No two samples of one person have quality scores.</exception>
    public static DiscardCurve Make(string name, SampleSet samples, double threshold)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return Make(name, MatedScores.Of(samples)
            .Select(p => (p.Score, First: samples.Samples[p.First].Quality, Second: samples.Samples[p.Second].Quality))
            .Where(p => p.First.HasValue && p.Second.HasValue)
            .Select(p => new QualityPair(p.Score, p.First!.Value, p.Second!.Value)), threshold);
    }

    /// <summary>The curve as a JSON object with stable snake_case keys.</summary>
    /// <returns>Indented JSON.</returns>
    public string ToJson() => ReportJson.Write(WriteTo);

    /// <summary>Writes the object of <see cref="ToJson"/> as the next value of a larger document.</summary>
    /// <param name="json">The document.</param>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteNumber("threshold", Threshold);
        json.WriteNumber("mated_pairs", Pairs);
        json.WriteNumber("partial_area", PartialArea);
        ReportJson.Numbers(json, "discarded_share", Points.Select(p => p.DiscardedShare));
        ReportJson.Numbers(json, "fnmr", Points.Select(p => p.FalseNonMatchRate));
        json.WriteEndObject();
    }

    /// <summary>How many misses are among the first k pairs, for k from 0 to all; within equal quality in proportion.</summary>
    private static double[] MissesDropped(QualityPair[] sorted, double threshold)
    {
        var dropped = new double[sorted.Length + 1];
        for (var first = 0; first < sorted.Length;)
        {
            var (end, misses) = (first, 0);
            for (; end < sorted.Length && sorted[end].Quality == sorted[first].Quality; end++)
                misses += sorted[end].Misses(threshold) ? 1 : 0;
            for (var k = first + 1; k <= end; k++)
                dropped[k] = dropped[first] + (misses * (k - first) / (double)(end - first));
            first = end;
        }
        return dropped;
    }
}
