using System.Runtime.Intrinsics;

namespace Semblance.Index.Cascade.Planning;

/// <summary>The normal distribution: density, upper tail, and the place beyond which a given share lies.</summary>
internal static class NormalTail
{
    private const float RootOfTwoPi = 2.506628275f;

    /// <summary>The density at 16 places.</summary>
    public static Vector512<float> Density(Vector512<float> z) => Vector512.Exp(z * z * -0.5f) / RootOfTwoPi;

    /// <summary>The share above 16 places, to 1e-7 (Abramowitz and Stegun 26.2.17).</summary>
    public static Vector512<float> Above(Vector512<float> z, Vector512<float> density)
    {
        var t = Vector512<float>.One / (Vector512<float>.One + (Vector512.Abs(z) * 0.2316419f));
        var tail = density * t * (Vector512.Create(0.319381530f) + (t * (Vector512.Create(-0.356563782f) + (t * (Vector512.Create(1.781477937f) + (t * (Vector512.Create(-1.821255978f) + (t * 1.330274429f))))))));
        return Vector512.ConditionalSelect(Vector512.LessThan(z, Vector512<float>.Zero), Vector512<float>.One - tail, tail);
    }

    /// <summary>The share above a place.</summary>
    public static double Above(double z)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(z)));
        var tail = Math.Exp(z * z / -2) / RootOfTwoPi * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return z < 0 ? 1 - tail : tail;
    }

    /// <summary>The place above which a small share lies: a first guess (A. and S. 26.2.23), then Newton's steps.</summary>
    public static double PlaceOf(double share)
    {
        var t = Math.Sqrt(-2 * Math.Log(share));
        var z = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        for (var step = 0; step < 3; step++)
            z += (Tail(z) - share) / (Math.Exp(z * z / -2) / RootOfTwoPi);
        return z;
    }

    /// <summary>The tail with a relative error that stays small far out, as a continued fraction; for places above 2.</summary>
    private static double Tail(double z)
    {
        var fraction = z;
        for (var k = 40; k > 0; k--)
            fraction = z + (k / fraction);
        return Math.Exp(z * z / -2) / RootOfTwoPi / fraction;
    }
}
