using Semblance.Imaging;
using Semblance.Video.Geometry;

namespace Semblance.Video.Tracking;

/// <summary>How well a face fits a track's motion.</summary>
/// <param name="Cost">0 (as predicted) to about 1 (at the rim of the gate); infinite outside of the gate.</param>
/// <param name="Jump">How far the face's centre lies from the predicted one, in face sizes.</param>
/// <param name="Growth">By what the logarithm of the face's size differs from the predicted one's.</param>
/// <param name="IsInReach">Whether the face could be the track's at all, had it stopped, started or turned at once.</param>
internal readonly record struct Claim(double Cost, double Jump, double Growth, bool IsInReach)
{
    /// <summary>What a track loses that gets no face: as much as a face at the rim of its gate costs.</summary>
    public const double Alone = 1;

    /// <summary>Room for a detector's jitter, in face sizes, where the motion is known well.</summary>
    private const double NarrowGate = 0.4;

    /// <summary>Gates reach so many standard deviations of the prediction further.</summary>
    private const double GateDeviations = 3;

    private const double NarrowSizeGate = 0.35;
    private const double WidestSizeGate = 0.6;

    /// <summary>A track that nobody believes yet yields where all else is equal.</summary>
    private const double Youth = 0.1;

    /// <summary>Judges one face for one track.</summary>
    /// <param name="predicted">The track's motion, carried on to the frame's time.</param>
    /// <param name="face">The face's box.</param>
    /// <param name="isTentative">Whether the track has no number yet.</param>
    /// <param name="maxJump">The widest gate, in face sizes.</param>
    public static Claim Of(in BoxMotion predicted, PixelBox face, bool isTentative, double maxJump)
    {
        var box = predicted.Box;
        var size = BoxMotion.SizeOf(face);
        var jump = box.Centre.DistanceTo(face.Centre) / Math.Sqrt(size * predicted.Size);
        var growth = Math.Abs(Math.Log(size / predicted.Size));
        var gate = Math.Min(maxJump, NarrowGate + (GateDeviations * predicted.Uncertainty));
        var sizeGate = Math.Min(WidestSizeGate, NarrowSizeGate + (GateDeviations * predicted.SizeUncertainty));
        var isInReach = jump <= maxJump && growth <= WidestSizeGate;
        if (!(jump <= gate && growth <= sizeGate))
            return new Claim(double.PositiveInfinity, jump, growth, isInReach);
        var cost = (0.5 * jump / gate) + (0.3 * (1 - box.OverlapWith(face))) + (0.2 * growth / sizeGate);
        return new Claim(cost + (isTentative ? Youth : 0), jump, growth, isInReach);
    }
}
