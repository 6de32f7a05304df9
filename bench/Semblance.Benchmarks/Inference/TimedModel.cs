using System.Diagnostics;
using Microsoft.ML.OnnxRuntime;
using Semblance.Inference.Graph;

namespace Semblance.Benchmarks.Inference;

/// <summary>A model that is run once a turn on one thread, with the times of its counted turns.</summary>
internal sealed class TimedModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly OrtValue _input;
    private readonly float[] _values;
    private readonly int _width;
    private readonly GraphOptions _options;
    private readonly List<double> _milliseconds = [];

    public TimedModel(byte[] model, GraphOptions options)
    {
        using var settings = new SessionOptions { IntraOpNumThreads = 1 };
        _session = new InferenceSession(model, settings);
        var shape = _session.InputMetadata.First().Value.Dimensions.Select((size, place) => size > 0 ? size : place == 0 ? 1L : options.OpenDimension).ToArray();
        _options = options;
        _width = (int)shape[^1];
        _values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        _input = OrtValue.CreateTensorValueFromMemory(_values, shape);
    }

    public double Least => _milliseconds.Min();

    public double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    public void Take(int kind)
    {
        _milliseconds.Clear();
        MadeInput.Fill(kind, _width, _values, _options.InputLow, _options.InputHigh);
    }

    public void Go(bool counted)
    {
        var start = Stopwatch.GetTimestamp();
        using var outputs = _session.Run(_run, [_session.InputNames[0]], [_input], _session.OutputNames);
        if (counted)
            _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    public void Dispose()
    {
        _input.Dispose();
        _run.Dispose();
        _session.Dispose();
    }
}
