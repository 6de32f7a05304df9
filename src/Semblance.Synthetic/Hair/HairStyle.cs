using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Hair;

/// <summary>Where each hair of a cut wants to go, and how far.</summary>
internal sealed class HairStyle(HairTraits hair)
{
    private static readonly Vec3 Whorl = new(6, 100, -52);
    private static readonly Vec3 Knot = new(0, 30, -112);

    /// <summary>How much the hair's weight turns it down on each centimetre.</summary>
    public float Weight => hair.Cut switch
    {
        HairCut.Bob or HairCut.Long => ExactMath.Mix(0.55f, 0.22f, hair.Curl),
        HairCut.Short => 0.16f,
        HairCut.Round => 0.02f,
        _ => 0.06f,
    };

    /// <summary>How steeply the hair leaves the skin: 0 lying to 1 upright.</summary>
    public float Rise => hair.Cut switch
    {
        HairCut.Bob or HairCut.Long => 0.15f + (0.35f * hair.Volume),
        HairCut.Tied => 0.12f + (0.1f * hair.Volume),
        HairCut.Spiky or HairCut.Round => 0.9f,
        _ => 0.35f + (0.45f * hair.Volume),
    };

    /// <summary>Length of the hair that grows at a place, in millimetres.</summary>
    public float Length(Vec3 root)
    {
        var top = ExactMath.Smooth(42, 84, root.Y);
        var isFringe = root is { Z: > 42, Y: > 40 } && MathF.Abs(root.X) < 52;
        return hair.Cut switch
        {
            HairCut.Shaved => 3,
            HairCut.Short => ExactMath.Mix(hair.SideLength, isFringe && hair.FringeLength > 0 ? Fringe(root) * 0.7f : hair.TopLength * 0.8f, top),
            HairCut.BrushedBack => ExactMath.Mix(hair.SideLength, hair.TopLength * 1.5f, top),
            HairCut.Spiky => ExactMath.Mix(hair.SideLength, hair.TopLength * 0.7f, top),
            HairCut.Bob => isFringe && hair.FringeLength > 0 ? Fringe(root) : 95 + hair.TopLength + root.Y,
            HairCut.Long => isFringe && hair.FringeLength > 0 ? Fringe(root) : 190 + (2 * hair.TopLength) + root.Y,
            HairCut.Tied => MathF.Max(20, (root - Knot).Length * 1.12f),
            HairCut.Round => hair.TopLength * (0.7f + (0.5f * top)),
            _ => 0,
        };
    }

    /// <summary>The direction in which the hair is combed at a place; not of length 1: longer is stronger.</summary>
    public Vec3 Comb(Vec3 root, Vec3 place, Vec3 outwards) => hair.Cut switch
    {
        HairCut.Short or HairCut.Shaved => Around(root, outwards),
        HairCut.BrushedBack => Along(new Vec3(0.25f * hair.FringeSweep, 0.25f + (0.4f * hair.Volume), -1), outwards) * 0.8f,
        HairCut.Spiky => (outwards * 0.7f) + new Vec3(0.2f * hair.FringeSweep, 0.5f, 0.15f),
        HairCut.Bob or HairCut.Long => Parted(root, outwards),
        HairCut.Tied => Along(Knot - place, outwards) * 0.9f,
        HairCut.Round => outwards,
        _ => Vec3.Zero,
    };

    /// <summary>A fringe ends above the eyes.</summary>
    private float Fringe(Vec3 root) => MathF.Min(hair.FringeLength, MathF.Max(14, root.Y - 28));

    private Vec3 Around(Vec3 root, Vec3 outwards)
    {
        var away = Along(root - Whorl, outwards);
        var sweep = root.Z > 20 ? new Vec3(hair.FringeSweep, 0, 0.5f) * ExactMath.Smooth(40, 90, root.Y) : Vec3.Zero;
        return ((away * 0.7f) + Along(sweep, outwards) + (outwards * (0.15f + (0.5f * hair.Volume)))) * 0.7f;
    }

    private Vec3 Parted(Vec3 root, Vec3 outwards)
    {
        var isFringe = hair.FringeLength > 0 && root is { Z: > 42, Y: > 40 } && MathF.Abs(root.X) < 52;
        if (isFringe)
            return Along(new Vec3(0.8f * hair.FringeSweep, -0.4f, 1), outwards) * 0.8f;
        var side = root.X - (46 * hair.Parting) < 0 ? -1 : 1;
        return (Along(new Vec3(side, 0.1f, -0.35f), outwards) * 0.7f) + (outwards * (0.1f + (0.3f * hair.Volume)));
    }

    /// <summary>A direction laid on the surface.</summary>
    private static Vec3 Along(Vec3 direction, Vec3 outwards) => direction == Vec3.Zero ? direction : (direction - (outwards * direction.Dot(outwards))).Unit();
}
