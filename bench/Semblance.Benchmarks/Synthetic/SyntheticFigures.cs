using System.Globalization;
using System.Text;
using Semblance.Detection;
using Semblance.Embedding;

namespace Semblance.Benchmarks.Synthetic;

/// <summary>Gathers what the engine found, and says it in figures.</summary>
internal sealed class SyntheticFigures
{
    private const float FarthestPoint = 0.5f; // a face whose points lie farther off, in inter-eye distances, is another face
    private static readonly LandmarkPoint[] Points = Enum.GetValues<LandmarkPoint>();
    private readonly List<(int Person, FaceEmbedding Embedding)> _found = [];
    private readonly List<float[]> _errors = [];
    private readonly double[] _right = new double[FaceLandmarks.Count];
    private readonly double[] _down = new double[FaceLandmarks.Count];
    private int _views;

    public void Add(int person, in FaceLandmarks truth, FaceAnalysis analysis)
    {
        _views++;
        if (analysis.Faces.Count == 0)
            return;
        var (found, expected, unit) = (analysis.Faces[0].Detected.Landmarks, truth, truth.InterEyeDistancePixels);
        var errors = Array.ConvertAll(Points, point => found[point].DistanceTo(expected[point]) / unit);
        if (errors.Average() > FarthestPoint)
            return;
        _errors.Add(errors);
        foreach (var point in Points)
        {
            _right[(int)point] += (found[point].X - expected[point].X) / unit;
            _down[(int)point] += (found[point].Y - expected[point].Y) / unit;
        }

        _found.Add((person, analysis.Faces[0].Embedding!));
    }

    public string Report()
    {
        var (mated, nonMated) = Scores();
        var text = new StringBuilder();
        Line(text, $"found                {_errors.Count} of {_views} views, {100.0 * _errors.Count / _views:0.0} %");
        Line(text, $"points off           {100 * _errors.Average(e => e.Average()):0.0} % of the inter-eye distance");
        foreach (var point in Points)
            Line(text, $"  {point,-24} {100 * _errors.Average(e => e[(int)point]):0.0} %; the detector's lies {100 * _right[(int)point] / _errors.Count:+0.0;-0.0} % right, {100 * _down[(int)point] / _errors.Count:+0.0;-0.0} % down");
        Line(text, $"non-mated            mean {nonMated.Average():0.000}, 99th per cent {nonMated[(int)(0.99 * nonMated.Length)]:0.000}, highest {nonMated[^1]:0.000} ({nonMated.Length} pairs)");
        if (mated.Length > 0)
        {
            Line(text, $"mated                mean {mated.Average():0.000}, 1st per cent {mated[mated.Length / 100]:0.000} ({mated.Length} pairs)");
            Line(text, $"equal error rate     {100 * EqualErrorRate(mated, nonMated):0.00} %");
        }

        return text.ToString();
    }

    /// <summary>All scores of pairs, rising.</summary>
    private (float[] Mated, float[] NonMated) Scores()
    {
        var (mated, nonMated) = (new List<float>(), new List<float>());
        for (var i = 0; i < _found.Count; i++)
        {
            for (var j = 0; j < i; j++)
                (_found[i].Person == _found[j].Person ? mated : nonMated).Add(_found[i].Embedding.CosineTo(_found[j].Embedding));
        }

        return ([.. mated.Order()], [.. nonMated.Order()]);
    }

    /// <summary>Where as many mated pairs lie below a threshold as non-mated at or above it.</summary>
    private static double EqualErrorRate(float[] mated, float[] nonMated)
    {
        var n = 0;
        for (var m = 0; m < mated.Length; m++)
        {
            while (n < nonMated.Length && nonMated[n] < mated[m])
                n++;
            var (missed, passed) = (m / (double)mated.Length, (nonMated.Length - n) / (double)nonMated.Length);
            if (missed >= passed)
                return (missed + passed) / 2;
        }

        return 0;
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
