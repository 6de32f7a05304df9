using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring.Kernels;

namespace Semblance.Evaluation.Identification;

/// <summary>A gallery of one split: gives a probe's score with each enrolled subject.</summary>
internal sealed class GalleryScores
{
    /// <summary>What a reference without a quality score weighs: the middle of the scale.</summary>
    private const double UnknownQuality = 50;

    private readonly SampleSet _samples;
    private readonly ReferenceFusion _fusion;
    private readonly float[] _templates;
    private readonly int[] _slotOfTemplate;
    private readonly float[] _scores;

    public GalleryScores(SampleSet samples, IReadOnlyList<(int Subject, int[] References)> enrolled, ReferenceFusion fusion)
    {
        (_samples, _fusion) = (samples, fusion);
        var (templates, slots) = (new List<float[]>(), new List<int>());
        for (var slot = 0; slot < enrolled.Count; slot++)
        {
            foreach (var template in TemplatesOf(enrolled[slot].References.Where(r => samples.RowOf(r) >= 0).ToArray()))
            {
                templates.Add(template);
                slots.Add(slot);
            }
        }
        (_templates, _slotOfTemplate, _scores) = ([.. templates.SelectMany(t => t)], [.. slots], new float[slots.Count]);
        Slots = enrolled.Count;
    }

    /// <summary>Subjects, those included none of whose references enrolled.</summary>
    public int Slots { get; }

    /// <summary>Templates that a probe is compared with.</summary>
    public int Templates => _slotOfTemplate.Length;

    /// <summary>The score of a probe with each subject; negative infinity for one without any reference.</summary>
    public void Score(int row, Span<float> scoreOfSlot)
    {
        scoreOfSlot.Fill(float.NegativeInfinity);
        DotTile.Compute(_samples.Rows(row, row + 1), _templates, _samples.Stride, _scores);
        for (var k = 0; k < _scores.Length;)
        {
            var (slot, best, second) = (_slotOfTemplate[k], float.NegativeInfinity, float.NegativeInfinity);
            for (; k < _scores.Length && _slotOfTemplate[k] == slot; k++)
            {
                second = Math.Max(second, Math.Min(best, _scores[k]));
                best = Math.Max(best, _scores[k]);
            }
            var both = _fusion == ReferenceFusion.MeanOfTopTwo && !float.IsNegativeInfinity(second);
            scoreOfSlot[slot] = both ? (best + second) / 2 : best;
        }
    }

    private IEnumerable<float[]> TemplatesOf(int[] references)
    {
        if (_fusion is ReferenceFusion.BestOf or ReferenceFusion.MeanOfTopTwo)
            return references.Select(r => Row(r).ToArray());
        return references.Length == 0 ? [] : [Mean(references)];
    }

    private float[] Mean(int[] references)
    {
        var sum = new double[_samples.Stride];
        foreach (var reference in references)
        {
            var weight = _fusion == ReferenceFusion.QualityWeightedTemplate ? _samples.Samples[reference].Quality ?? UnknownQuality : 1;
            var row = Row(reference);
            for (var k = 0; k < sum.Length; k++)
                sum[k] += weight * row[k];
        }
        var length = Math.Sqrt(sum.Sum(v => v * v));
        // Opposite vectors, or qualities of zero, leave no direction; the first reference then stands for all.
        return length < 1e-6 ? Row(references[0]).ToArray() : Array.ConvertAll(sum, v => (float)(v / length));
    }

    private ReadOnlySpan<float> Row(int sample) => _samples.Rows(_samples.RowOf(sample), _samples.RowOf(sample) + 1);
}
