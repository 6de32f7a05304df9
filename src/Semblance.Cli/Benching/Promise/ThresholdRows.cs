using Semblance.Cli.Benching.Search.Made;

namespace Semblance.Cli.Benching.Promise;

/// <summary>Makes references whose cosine to one probe is the threshold: as much of the probe as that takes, and for the rest a direction at a right angle to it.</summary>
/// <param name="spectrum">How those directions are spread.</param>
/// <param name="probe">The probe's codes.</param>
/// <param name="threshold">The cosine.</param>
/// <param name="seed">The same seed gives the same references.</param>
internal sealed class ThresholdRows(Spectrum spectrum, ReadOnlyMemory<sbyte> probe, float threshold, long seed)
{
    /// <summary>How far above the threshold a reference may lie. That lowers its chance of being missed by a few hundredths.</summary>
    public const double Width = 0.0005;

    /// <summary>More than a score in single precision may be off, so that no reference falls below the threshold by that.</summary>
    private const double Rounding = 1e-6;

    private const int Purpose = 5;

    private readonly float[] _unit = UnitOf(probe.Span);

    /// <summary>Makes a reference, unless rounding to codes took it away from the threshold: about every second one is lost to that.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="codes">Where to.</param>
    /// <returns>Whether the exact cosine of the codes lies at the threshold, or above it by no more than <see cref="Width"/>.</returns>
    public bool TryWrite(int number, Span<sbyte> codes)
    {
        Span<float> vector = stackalloc float[_unit.Length];
        spectrum.Draw(new RowDraws(seed, Purpose, number), vector);
        UnitLength.Clear(vector, _unit);
        UnitLength.Take(vector);
        var along = threshold + (float)(Width / 2);
        var across = MathF.Sqrt(1 - (along * along));
        for (var i = 0; i < vector.Length; i++)
            vector[i] = (across * vector[i]) + (along * _unit[i]);
        Codes.Of(vector, codes);
        var cosine = Cosine(codes, probe.Span);
        return cosine >= threshold + Rounding && cosine <= threshold + Width;
    }

    /// <summary>The cosine of two rows of codes, in whole numbers up to the last step.</summary>
    public static double Cosine(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var (dot, a, b) = (0, 0, 0);
        for (var i = 0; i < left.Length; i++)
        {
            dot += left[i] * right[i];
            a += left[i] * left[i];
            b += right[i] * right[i];
        }

        return dot / Math.Sqrt((double)a * b);
    }

    private static float[] UnitOf(ReadOnlySpan<sbyte> codes)
    {
        var unit = new float[codes.Length];
        UnitLength.Of(codes, unit);
        return unit;
    }
}
