using System.Globalization;

namespace Semblance.Inference.Graph;

/// <summary>How far the outputs of two models lie apart on the same inputs; the worst of all inputs and outputs.</summary>
/// <param name="RelativeDifference">Length of the difference over the length of the original's output (L2 norm); 0 is equal.</param>
/// <param name="Cosine">Cosine between the two outputs; 1 is the same direction.</param>
internal sealed record EqualityFigures(double RelativeDifference, double Cosine)
{
    /// <summary>
    /// Largest relative difference that passes. Reordered float32 sums give about 1e-6 on the reference models; a wrong
    /// slope in one channel of one layer gives 1e-2 and more.
    /// </summary>
    public const double MostRelativeDifference = 1e-4;

    /// <summary>Smallest cosine that passes: far closer than two crops of one face ever are.</summary>
    public const double LeastCosine = 0.999999;

    /// <summary>True when both figures pass.</summary>
    public bool Passes => RelativeDifference <= MostRelativeDifference && Cosine >= LeastCosine;

    /// <summary>Compares two outputs.</summary>
    /// <param name="original">The original's values.</param>
    /// <param name="other">The other model's values, as many.</param>
    /// <returns>The figures; not a number where an output isn't, which never passes.</returns>
    public static EqualityFigures Of(ReadOnlySpan<float> original, ReadOnlySpan<float> other)
    {
        double difference = 0, left = 0, right = 0, product = 0;
        for (var i = 0; i < original.Length; i++)
        {
            double a = original[i], b = other[i];
            difference += (a - b) * (a - b);
            left += a * a;
            right += b * b;
            product += a * b;
        }
        if (left == 0 && right == 0)
            return new EqualityFigures(0, 1);
        return new EqualityFigures(Math.Sqrt(difference / left), product / Math.Sqrt(left * right));
    }

    /// <summary>The worse of two, figure by figure; not a number wins.</summary>
    /// <param name="other">The other figures.</param>
    /// <returns>The worse.</returns>
    public EqualityFigures Worse(EqualityFigures other) =>
        new(Math.Max(RelativeDifference, other.RelativeDifference), Math.Min(Cosine, other.Cosine));

    /// <summary>Both figures, culture-independent.</summary>
    /// <returns>A text for reports.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"relative difference {RelativeDifference:0.0e+00}, cosine {Cosine:0.00000000}");
}
