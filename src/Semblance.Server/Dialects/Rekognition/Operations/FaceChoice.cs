using Semblance.Recognition.Look;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Which faces of a picture are kept, where there are more than shall be: first the best, then the largest.</summary>
/// <param name="Kept">Those that are, the largest first.</param>
/// <param name="TooMany">Those that would be, if more were asked for.</param>
/// <param name="Refused">Those that the gate refused.</param>
internal sealed record FaceChoice(IReadOnlyList<SeenFace> Kept, IReadOnlyList<SeenFace> TooMany, IReadOnlyList<SeenFace> Refused)
{
    /// <summary>Chooses.</summary>
    /// <param name="faces">All faces, the largest first.</param>
    /// <param name="most">How many are kept at most.</param>
    public static FaceChoice Of(IReadOnlyList<SeenFace> faces, int most)
    {
        var good = faces.Where(static face => face.Probe is not null && face.Refusals.Count == 0).ToArray();
        var best = good.OrderByDescending(static face => face.Quality?.UnifiedQuality ?? 0).ThenByDescending(static face => face.Detected.Box.Area).Take(most).ToHashSet(ReferenceEqualityComparer.Instance);
        return new FaceChoice([.. good.Where(best.Contains)], [.. good.Where(face => !best.Contains(face))], [.. faces.Where(static face => face.Probe is null || face.Refusals.Count > 0)]);
    }
}
