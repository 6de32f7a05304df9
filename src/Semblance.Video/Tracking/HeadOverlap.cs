using Semblance.Imaging;

namespace Semblance.Video.Tracking;

/// <summary>Finds boxes that lie on one head: a detector may fire on the hair as well as on the face.</summary>
internal static class HeadOverlap
{
    /// <summary>Which boxes lie on a head that an older track has.</summary>
    /// <param name="boxes">The boxes of a frame.</param>
    /// <param name="ages">For each its track's place in the order of births; <see cref="int.MaxValue"/> where it has none.</param>
    /// <param name="least">The share of the smaller box that must lie in the larger one.</param>
    public static bool[] Find(IReadOnlyList<PixelBox> boxes, IReadOnlyList<int> ages, float least)
    {
        var isShared = new bool[boxes.Count];
        for (var f = 0; f < boxes.Count; f++)
            isShared[f] = Enumerable.Range(0, boxes.Count).Any(other => ages[other] < ages[f] && ShareOfSmaller(boxes[f], boxes[other]) >= least);
        return isShared;
    }

    /// <summary>How much of the smaller box lies in the other one: 0 to 1.</summary>
    public static float ShareOfSmaller(PixelBox a, PixelBox b)
    {
        var smaller = MathF.Min(a.Area, b.Area);
        return smaller > 0 ? a.IntersectionArea(b) / smaller : 0;
    }
}
