using BenchmarkDotNet.Attributes;
using Semblance.Index;
using Semblance.Index.Codes;
using Semblance.Index.Exact;
using Semblance.Index.Kernels;

namespace Semblance.Benchmarks.Index;

/// <summary>
/// One probe against many rows of 512: the exact index on 8-bit codes, beside the loop over floats that everybody writes first.
/// In one process, so that all see the same neighbours; the ratio counts, not the milliseconds.
/// </summary>
[InProcess, MemoryDiagnoser, MinIterationCount(8), MaxIterationCount(20)]
public class SearchBenchmark
{
    private const int Dimension = 512;
    private const int Batch = 32;

    private readonly ExactIndex _index = new(Dimension);
    private float[] _floats = [];
    private float[] _floatProbe = [];
    private sbyte[][] _probes = [];
    private sbyte[] _rows = [];
    private int[] _dots = [];
    private ProbeCodes _prepared = new([1]);

    [Params(100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        (_floats, _rows, _dots) = (new float[(long)Rows * Dimension], new sbyte[(long)Rows * Dimension], new int[Rows]);
        for (var row = 0; row < Rows; row++)
        {
            var codes = _rows.AsSpan(row * Dimension, Dimension);
            Draw(random, codes);
            _index.Add(row, codes);
            for (var k = 0; k < Dimension; k++)
                _floats[(row * Dimension) + k] = codes[k] / 900f;
        }
        _probes = [.. Enumerable.Range(0, Batch).Select(_ => Draw(random, new sbyte[Dimension]).ToArray())];
        _floatProbe = Array.ConvertAll(_probes[0], code => code / 900f);
        _prepared = new ProbeCodes(_probes[0]);
    }

    [Benchmark(Baseline = true)]
    public (float, int) NaiveFloatLoop()
    {
        var best = (Score: float.MinValue, Row: -1);
        for (var row = 0; row < Rows; row++)
        {
            var sum = 0f;
            for (var k = 0; k < Dimension; k++)
                sum += _floats[(row * Dimension) + k] * _floatProbe[k];
            if (sum > best.Score)
                best = (sum, row);
        }
        return best;
    }

    [Benchmark]
    public float FloatKernel()
    {
        var best = float.MinValue;
        for (var row = 0; row < Rows; row++)
            best = Math.Max(best, FloatDotKernel.Dot(_floats.AsSpan(row * Dimension, Dimension), _floatProbe));
        return best;
    }

    [Benchmark]
    public int ScalarCodeLoop()
    {
        CodeDotScalar.Compute(_rows, _prepared.Wide, _dots);
        return _dots[0];
    }

    [Benchmark]
    public CandidateList TopTen() => _index.Current.Search(_probes[0], new SearchRequest { MaxCandidates = 10 });

    [Benchmark]
    public CandidateList AboveThreshold() => _index.Current.Search(_probes[0], new SearchRequest { MaxCandidates = 1_000, LowestScore = 0.4f });

    [Benchmark(OperationsPerInvoke = Batch)]
    public IReadOnlyList<CandidateList> TopTenOfABatch() =>
        _index.Current.SearchMany([.. _probes.Select(probe => (ReadOnlyMemory<sbyte>)probe)], new SearchRequest { MaxCandidates = 10 });

    /// <summary>Codes as a quantiser makes them of a random unit vector: normal, the largest near 127.</summary>
    private static Span<sbyte> Draw(Random random, Span<sbyte> codes)
    {
        for (var k = 0; k < codes.Length; k++)
            codes[k] = (sbyte)Math.Clamp(Math.Round(38 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())), -127, 127);
        return codes;
    }
}
