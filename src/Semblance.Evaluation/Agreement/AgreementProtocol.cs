using Semblance.Detection;
using Semblance.Errors;
using Semblance.Evaluation.Options;
using Semblance.Evaluation.Rates;

namespace Semblance.Evaluation.Agreement;

/// <summary>
/// Holds one face detector against another on the same pictures. It says how alike they are, not how good: what the reference misses,
/// nobody counts, and where the two differ either may be right.
/// </summary>
public static class AgreementProtocol
{
    /// <summary>Where the ranges of sizes begin, in pixels of the shorter side; the first begins at <see cref="AgreementOptions.MinFaceSide"/> if that is more.</summary>
    public static IReadOnlyList<double> BandSides { get; } = [0, 24, 48, 96, 192];

    /// <summary>Measures the agreement.</summary>
    /// <param name="name">The data.</param>
    /// <param name="samples">Pictures, each as both detectors saw it.</param>
    /// <param name="options">What must be found.</param>
    /// <returns>The report.</returns>
    /// <exception cref="SemblanceException">An option is out of range.</exception>
    public static AgreementReport Run(string name, IReadOnlyList<AgreementSample> samples, AgreementOptions options)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(options);
        OptionRanges.Check(options);
        var matched = samples.Select(sample => (Sample: sample, Matching: FaceMatching.Of(sample, options.MinOverlap))).ToArray();
        var withFaces = matched.Where(one => !one.Sample.IsFaceFree).ToArray();
        var faceFree = samples.Where(sample => sample.IsFaceFree).ToArray();
        var found = withFaces.SelectMany(one => one.Matching.Pairs).Where(pair => MustBeFound(pair.Reference, options)).ToArray();
        var missed = withFaces.SelectMany(one => one.Matching.OnlyReference.Where(face => MustBeFound(face, options)).Select(face => new MissedFace(one.Sample.SampleId, face))).ToArray();
        var count = found.Length + missed.Length;
        return new AgreementReport
        {
            Name = name,
            Options = options,
            Pictures = withFaces.Length,
            FaceFreePictures = faceFree.Length,
            Faces = count,
            Found = found.Length,
            Recall = count == 0 ? null : BinomialInterval.ClopperPearson(found.Length, count),
            Bands = Bands(found, missed, options),
            PicturesWithoutAny = withFaces.Count(one => one.Sample.Tested.Count == 0 && one.Sample.Reference.Any(face => MustBeFound(face, options))),
            MedianOverlap = Quantile([.. found.Select(pair => (double)pair.Overlap)], 0.5),
            MedianPointDifference = Quantile([.. found.Select(pair => pair.PointDifference)], 0.5),
            HighPointDifference = Quantile([.. found.Select(pair => pair.PointDifference)], 0.95),
            ExtraBoxes = withFaces.Sum(one => one.Matching.OnlyTested.Count),
            FalseBoxesOfReference = faceFree.Sum(sample => sample.Reference.Count),
            FalseBoxesOfTested = faceFree.Sum(sample => sample.Tested.Count),
            Missed = missed,
        };
    }

    private static bool MustBeFound(DetectedFace face, AgreementOptions options) => face.Score >= options.MinReferenceScore && Side(face) >= options.MinFaceSide;

    private static double Side(DetectedFace face) => Math.Min(face.Box.Width, face.Box.Height);

    private static AgreementBand[] Bands(FacePair[] found, MissedFace[] missed, AgreementOptions options)
    {
        var starts = BandSides.Select(side => Math.Max(side, options.MinFaceSide)).Distinct().ToArray();
        return [.. starts.Select((from, i) => Band(from, i + 1 < starts.Length ? starts[i + 1] : null)).Where(band => band.Faces > 0)];

        AgreementBand Band(double from, double? below)
        {
            bool IsInside(DetectedFace face) => Side(face) >= from && (below is null || Side(face) < below);
            var hits = found.Count(pair => IsInside(pair.Reference));
            return new AgreementBand(from, below, hits + missed.Count(one => IsInside(one.Face)), hits);
        }
    }

    /// <summary>The value below which a share of all lies; none where there are no values.</summary>
    private static double? Quantile(double[] values, double share)
    {
        if (values.Length == 0)
            return null;
        Array.Sort(values);
        var place = share * (values.Length - 1);
        var (low, high) = (values[(int)Math.Floor(place)], values[(int)Math.Ceiling(place)]);
        return low + ((high - low) * (place - Math.Floor(place)));
    }
}
