namespace Semblance.Synthetic.Numerics;

/// <summary>
/// Functions made of additions, multiplications, divisions and square roots alone, which IEEE 754 fixes to the last bit. Those of the
/// runtime come from each system's C library and differ in their last digits, and so would pictures.
/// </summary>
internal static class ExactMath
{
    private const double HalfPi = Math.PI / 2;
    private const double Ln2 = 0.693147180559945309417;

    public static (float Sin, float Cos) SinCosDegrees(double degrees) => SinCos(degrees * (Math.PI / 180));

    /// <summary>Sine and cosine; right to about 1e-9 for arguments below a million.</summary>
    public static (float Sin, float Cos) SinCos(double radians)
    {
        var quarters = Math.Floor((radians / HalfPi) + 0.5);
        var r = radians - (quarters * HalfPi);
        var q = r * r;
        var s = r * (1 - (q / 6 * (1 - (q / 20 * (1 - (q / 42 * (1 - (q / 72 * (1 - (q / 110))))))))));
        var c = 1 - (q / 2 * (1 - (q / 12 * (1 - (q / 30 * (1 - (q / 56 * (1 - (q / 90 * (1 - (q / 132)))))))))));
        return ((long)quarters & 3) switch
        {
            0 => ((float)s, (float)c),
            1 => ((float)c, (float)-s),
            2 => ((float)-s, (float)-c),
            _ => ((float)-c, (float)s),
        };
    }

    public static float Sin(double radians) => SinCos(radians).Sin;

    public static float Cos(double radians) => SinCos(radians).Cos;

    /// <summary>e to a power, right to about 1e-9; 0 below -700.</summary>
    public static double Exp(double x)
    {
        if (x < -700)
            return 0;
        x = Math.Min(x, 700);
        var k = Math.Floor((x / Ln2) + 0.5);
        var r = x - (k * Ln2);
        var e = 1 + (r * (1 + (r / 2 * (1 + (r / 3 * (1 + (r / 4 * (1 + (r / 5 * (1 + (r / 6 * (1 + (r / 7 * (1 + (r / 8)))))))))))))));
        return e * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }

    /// <summary>Natural logarithm of a positive number, right to about 1e-10.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Max(x, 1e-300));
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (mantissa > 1.41421356237309505)
        {
            mantissa /= 2;
            exponent++;
        }

        var t = (mantissa - 1) / (mantissa + 1);
        var q = t * t;
        var series = 1 + (q * ((1 / 3.0) + (q * ((1 / 5.0) + (q * ((1 / 7.0) + (q * ((1 / 9.0) + (q * ((1 / 11.0) + (q / 13)))))))))));
        return (exponent * Ln2) + (2 * t * series);
    }

    /// <summary>A power of a number that is not negative.</summary>
    public static float Pow(double x, double power) => x <= 0 ? 0 : (float)Exp(power * Log(x));

    /// <summary>Angle in radians of the direction (x, y), -pi to pi; right to about 1e-5.</summary>
    public static float Atan2(float y, float x)
    {
        var (ay, ax) = (MathF.Abs(y), MathF.Abs(x));
        var ratio = MathF.Max(ax, ay) > 0 ? MathF.Min(ax, ay) / MathF.Max(ax, ay) : 0;
        var q = ratio * ratio;
        var a = ratio * (0.99997726f + (q * (-0.33262347f + (q * (0.19354346f + (q * (-0.11643287f + (q * (0.05265332f + (q * -0.01172120f))))))))));
        if (ay > ax)
            a = (float)HalfPi - a;
        if (x < 0)
            a = MathF.PI - a;
        return y < 0 ? -a : a;
    }

    /// <summary>A straight line between two values, cut off at both ends.</summary>
    public static float Ramp(float from, float to, float x) => Math.Clamp((x - from) / (to - from), 0f, 1f);

    /// <summary>0 before <paramref name="from"/>, 1 after <paramref name="to"/>, smooth between; also falling when from is the larger.</summary>
    public static float Smooth(float from, float to, float x)
    {
        var t = Ramp(from, to, x);
        return t * t * (3 - (2 * t));
    }

    /// <summary>A hill of height 1 that ends at distance 1; takes the square of the distance.</summary>
    public static float Hill(float squaredDistance)
    {
        var t = 1 - squaredDistance;
        return t <= 0 ? 0 : t * t * t;
    }

    /// <summary>A hill over an ellipse.</summary>
    public static float Hill(float dx, float dy, float radiusX, float radiusY)
    {
        var (x, y) = (dx / radiusX, dy / radiusY);
        return Hill((x * x) + (y * y));
    }

    /// <summary>1 inside of a plateau, 0 at distance 1 and more.</summary>
    public static float Plateau(float dx, float dy, float radiusX, float radiusY, float flat)
    {
        var (x, y) = (dx / radiusX, dy / radiusY);
        return Smooth(1, flat, MathF.Sqrt((x * x) + (y * y)));
    }

    /// <summary>The larger of two values with a rounded edge of the given width.</summary>
    public static float SoftMax(float a, float b, float width)
    {
        var h = Math.Clamp(0.5f + (0.5f * (a - b) / width), 0f, 1f);
        return b + ((a - b) * h) + (width * h * (1 - h));
    }

    public static float Mix(float a, float b, float t) => a + ((b - a) * t);
}
