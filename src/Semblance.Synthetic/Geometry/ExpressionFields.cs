using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>How far each place of the grid moves when a muscle is wholly tight.</summary>
internal static class ExpressionFields
{
    static ExpressionFields()
    {
        for (var i = 0; i < HeadGrid.Count; i++)
        {
            var usual = UsualHead.Places[i];
            var level = HeadGrid.Levels[i / HeadGrid.Columns];
            var isBelow = i / HeadGrid.Columns > HeadGrid.UpperLipRow;
            Jaw[i] = JawShare(usual, level, isBelow);
            Smile[i] = SmileMove(usual);
            Pucker[i] = PuckerMove(usual);
            BrowRaise[i] = BrowMove(usual, up: true);
            Frown[i] = BrowMove(usual, up: false);
            Head[i] = ExactMath.Smooth(13, 10.6f, level);
        }
    }

    /// <summary>The share of the jaw's turn.</summary>
    public static float[] Jaw { get; } = new float[HeadGrid.Count];

    /// <summary>The corners of the mouth up and out, the cheeks up.</summary>
    public static Vec3[] Smile { get; } = new Vec3[HeadGrid.Count];

    /// <summary>The lips together and forward.</summary>
    public static Vec3[] Pucker { get; } = new Vec3[HeadGrid.Count];

    /// <summary>The brows up.</summary>
    public static Vec3[] BrowRaise { get; } = new Vec3[HeadGrid.Count];

    /// <summary>The brows down and together.</summary>
    public static Vec3[] Frown { get; } = new Vec3[HeadGrid.Count];

    /// <summary>The share of the head's turn; the foot of the neck stays.</summary>
    public static float[] Head { get; } = new float[HeadGrid.Count];

    private static float JawShare(Vec3 usual, float level, bool isBelow)
    {
        if (usual.Z < 5)
            return 0;
        var side = ExactMath.Smooth(64, 34, MathF.Abs(usual.X)) * ExactMath.Smooth(5, 40, usual.Z);
        var near = ExactMath.Smooth(-50, -84, usual.Y) * side;
        var q = usual.X / MouthForms.CornerX;
        var lips = MathF.Sqrt(MathF.Max(0, 1 - (q * q)));
        var share = isBelow ? near + ((1 - near) * lips * ExactMath.Smooth(-110, -68, usual.Y)) : near * (1 - lips);
        return share * ExactMath.Smooth(12.3f, 10.3f, level);
    }

    private static Vec3 SmileMove(Vec3 usual)
    {
        if (usual.Z < 15)
            return Vec3.Zero;
        var (x, side) = (MathF.Abs(usual.X), usual.X < 0 ? -1 : 1);
        var corner = ExactMath.Hill(x - 27, usual.Y + 67, 26, 24);
        var cheek = ExactMath.Hill(x - 37, usual.Y + 36, 24, 24);
        var lids = ExactMath.Hill(x - 33, usual.Y + 13, 20, 8);
        var lips = ExactMath.Hill(x, usual.Y + 68, 24, 14);
        return new Vec3(side * ((7 * corner) + cheek), (6.5f * corner) + (3.5f * cheek) + (1.8f * lids), (3.2f * cheek) - (3.5f * corner) - (2 * lips));
    }

    private static Vec3 PuckerMove(Vec3 usual)
    {
        if (usual.Z < 15)
            return Vec3.Zero;
        var around = ExactMath.Hill(usual.X, usual.Y + 68, 44, 26);
        return new Vec3(-0.30f * usual.X * around, 0, 6 * around);
    }

    private static Vec3 BrowMove(Vec3 usual, bool up)
    {
        if (usual.Z < 15)
            return Vec3.Zero;
        var (x, side) = (MathF.Abs(usual.X), usual.X < 0 ? -1 : 1);
        if (up)
            return new Vec3(0, 6.5f * ExactMath.Hill(x - 28, usual.Y - 21, 44, 20), 0);
        var inner = ExactMath.Hill(x - 13, usual.Y - 17, 22, 14);
        return new Vec3(-2.5f * side * inner, -4.5f * inner, 1.2f * inner);
    }
}
