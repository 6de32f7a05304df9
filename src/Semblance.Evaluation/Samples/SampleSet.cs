namespace Semblance.Evaluation.Samples;

/// <summary>The samples of one evaluation, each person's together, with their vectors packed for fast comparison.</summary>
/// <remarks>Immutable and safe to share. The order of people and of each one's samples follows from their names alone.</remarks>
public sealed class SampleSet
{
    /// <summary>How far a vector's length may be from 1: half-precision storage stays well within it.</summary>
    private const double LengthTolerance = 0.01;

    /// <summary>Rows are padded with zeros to whole vectors of the widest kind, so that kernels have no remainder.</summary>
    private const int Padding = 16;

    private readonly float[] _rows;
    private readonly int[] _rowOfSample;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    /// <summary>Packs samples.</summary>
    /// <param name="samples">Samples with unique names, and vectors of one dimension and length 1.</param>
    /// <exception cref="ArgumentException">A name twice, another dimension, or a vector that has not length 1.</exception>
    public SampleSet(IEnumerable<LabelledSample> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var sorted = samples.ToArray();
        Array.Sort(sorted, InOrder);
        Samples = Array.AsReadOnly(sorted);
        Dimension = sorted.FirstOrDefault(s => !s.FailedToEnrol)?.Vector?.Length ?? 0;
        Stride = (Dimension + Padding - 1) / Padding * Padding;
        _rows = new float[(long)sorted.Count(s => !s.FailedToEnrol) * Stride];
        _rowOfSample = new int[sorted.Length];
        var (subjects, subjectOfSample, subjectOfRow) = (new List<string>(), new int[sorted.Length], new List<int>());
        for (var k = 0; k < sorted.Length; k++)
        {
            if (subjects.Count == 0 || !string.Equals(subjects[^1], sorted[k].Subject, StringComparison.Ordinal))
                subjects.Add(sorted[k].Subject);
            if (!_byId.TryAdd(sorted[k].SampleId, k))
                throw new ArgumentException($"Sample '{sorted[k].SampleId}' is there twice.", nameof(samples));
            subjectOfSample[k] = subjects.Count - 1;
            _rowOfSample[k] = -1;
            if (sorted[k].Vector is not { } vector)
                continue;
            _rowOfSample[k] = subjectOfRow.Count;
            Pack(sorted[k].SampleId, vector.Span, subjectOfRow.Count);
            subjectOfRow.Add(subjects.Count - 1);
        }
        (Subjects, SubjectOfSample, SubjectOfRow) = (subjects.AsReadOnly(), subjectOfSample, [.. subjectOfRow]);
    }

    /// <summary>All samples, each person's together.</summary>
    public IReadOnlyList<LabelledSample> Samples { get; }

    /// <summary>The people's names, in the order of <see cref="Samples"/>.</summary>
    public IReadOnlyList<string> Subjects { get; }

    /// <summary>Numbers in a vector; 0 when every sample failed.</summary>
    public int Dimension { get; }

    /// <summary>Samples that have a vector.</summary>
    public int EnrolledCount => SubjectOfRow.Length;

    /// <summary>Samples that have none.</summary>
    public int FailuresToEnrol => Samples.Count - EnrolledCount;

    /// <summary>Floats from one packed row to the next.</summary>
    internal int Stride { get; }

    /// <summary>Index of the person of each sample.</summary>
    internal int[] SubjectOfSample { get; }

    /// <summary>Index of the person of each packed row; never falls.</summary>
    internal int[] SubjectOfRow { get; }

    /// <summary>The packed rows from one to another.</summary>
    internal ReadOnlySpan<float> Rows(int first, int end) => _rows.AsSpan(first * Stride, (end - first) * Stride);

    /// <summary>The packed row of a sample; -1 for a failure to enrol.</summary>
    internal int RowOf(int sample) => _rowOfSample[sample];

    /// <summary>The index of a sample in <see cref="Samples"/>.</summary>
    internal int IndexOf(string sampleId) => _byId.TryGetValue(sampleId, out var index)
        ? index
        : throw new ArgumentException($"The list names the sample '{sampleId}', which is not in the set. Add it, with no vector if it failed.", nameof(sampleId));

    private static int InOrder(LabelledSample a, LabelledSample b)
    {
        var bySubject = string.CompareOrdinal(a.Subject, b.Subject);
        return bySubject != 0 ? bySubject : string.CompareOrdinal(a.SampleId, b.SampleId);
    }

    private void Pack(string id, ReadOnlySpan<float> vector, int row)
    {
        if (vector.Length != Dimension)
            throw new ArgumentException($"Sample '{id}' has {vector.Length} numbers, another has {Dimension}.", nameof(vector));
        var squares = 0.0;
        foreach (var value in vector)
            squares += (double)value * value;
        if (!(Math.Abs(Math.Sqrt(squares) - 1) <= LengthTolerance))
            throw new ArgumentException($"Sample '{id}' has a vector whose length is not 1.", nameof(vector));
        vector.CopyTo(_rows.AsSpan(row * Stride));
    }
}
