using System.Globalization;

namespace Semblance.Comparison;

/// <summary>
/// An error rate as measured, with the interval that holds the true rate at the confidence of its source (0.95 where
/// nothing else is said).
/// </summary>
/// <remarks>Immutable. All three are fractions 0..1 and <see cref="Low"/> &lt;= <see cref="Value"/> &lt;= <see cref="High"/>.</remarks>
public readonly record struct RateEstimate
{
    /// <summary>Makes an estimate.</summary>
    /// <param name="value">The measured rate, 0..1.</param>
    /// <param name="low">The interval's lower end, 0..value.</param>
    /// <param name="high">The interval's upper end, value..1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The three are not in order, or not in 0..1.</exception>
    public RateEstimate(double value, double low, double high)
    {
        if (!(low >= 0 && low <= value && value <= high && high <= 1))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A rate and its interval are in order and within 0..1.");
        Value = value;
        Low = low;
        High = high;
    }

    /// <summary>The measured rate, 0..1.</summary>
    public double Value { get; }

    /// <summary>The interval's lower end. Zero means that the trials can't tell the rate from none at all.</summary>
    public double Low { get; }

    /// <summary>The interval's upper end.</summary>
    public double High { get; }

    /// <summary>Writes a rate the way reports do: one decimal and a power of ten.</summary>
    /// <param name="rate">A fraction 0..1.</param>
    /// <returns>A text such as "1.0e-4"; "0" for none.</returns>
    public static string Scientific(double rate) =>
        rate == 0 ? "0" : rate.ToString("0.0e-0", CultureInfo.InvariantCulture);

    /// <summary>The rate and its interval in scientific notation.</summary>
    /// <returns>A text such as "1.0e-4 (5.1e-5 to 1.8e-4)".</returns>
    public override string ToString() => $"{Scientific(Value)} ({Scientific(Low)} to {Scientific(High)})";
}
