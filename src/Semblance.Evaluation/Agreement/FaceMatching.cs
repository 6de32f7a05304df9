using Semblance.Detection;

namespace Semblance.Evaluation.Agreement;

/// <summary>Which box of one detector means which box of another: pairs in falling order of overlap, each box used once.</summary>
internal sealed class FaceMatching
{
    private FaceMatching(IReadOnlyList<FacePair> pairs, IReadOnlyList<DetectedFace> onlyReference, IReadOnlyList<DetectedFace> onlyTested)
    {
        Pairs = pairs;
        OnlyReference = onlyReference;
        OnlyTested = onlyTested;
    }

    /// <summary>Faces that both found.</summary>
    public IReadOnlyList<FacePair> Pairs { get; }

    /// <summary>Faces that only the reference found.</summary>
    public IReadOnlyList<DetectedFace> OnlyReference { get; }

    /// <summary>Boxes that only the detector under test gave.</summary>
    public IReadOnlyList<DetectedFace> OnlyTested { get; }

    /// <summary>Matches all boxes, sure or not: what the reference sees faintly is still no invention of the other.</summary>
    public static FaceMatching Of(AgreementSample sample, double minOverlap)
    {
        var candidates = sample.Reference
            .SelectMany(_ => sample.Tested, (reference, tested) => new FacePair(reference, tested))
            .Where(pair => pair.Overlap >= minOverlap)
            .OrderByDescending(pair => pair.Overlap);
        var (left, right) = (new HashSet<DetectedFace>(ReferenceEqualityComparer.Instance), new HashSet<DetectedFace>(ReferenceEqualityComparer.Instance));
        var pairs = new List<FacePair>();
        foreach (var pair in candidates)
        {
            if (left.Contains(pair.Reference) || right.Contains(pair.Tested))
                continue;
            left.Add(pair.Reference);
            right.Add(pair.Tested);
            pairs.Add(pair);
        }

        return new FaceMatching(pairs, [.. sample.Reference.Where(face => !left.Contains(face))], [.. sample.Tested.Where(face => !right.Contains(face))]);
    }
}
