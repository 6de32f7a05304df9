using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;
using Semblance.Inference.Graph;

namespace Semblance.Benchmarks.Inference;

/// <summary>
/// Times a model as published against the same model rewritten, one thread, turn by turn in one process, so that both see
/// the same neighbours. PRelu takes longer where signs are hard to predict, so the figures come for four kinds of input:
/// noise, waves, hard edges, waves with some noise. Arguments: model file, rounds (60), side of open dimensions (112), smallest and largest input value (-1 1).
/// </summary>
public static class GraphRatio
{
    private const int Warmup = 10;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments.Count == 0 || !File.Exists(arguments[0]))
        {
            output.WriteLine("Usage: graph MODEL.onnx [rounds] [open dimension] [lowest input] [highest input]");
            return 2;
        }
        var rounds = Number(arguments, 1, 60);
        var options = new GraphOptions { OpenDimension = (int)Number(arguments, 2, 112), InputLow = Number(arguments, 3, -1), InputHigh = Number(arguments, 4, 1) };
        var model = File.ReadAllBytes(arguments[0]);
        var prepared = GraphOptimizer.Prepare(model, Convert.ToHexStringLower(SHA256.HashData(model)), options);
        output.WriteLine(prepared.Report.ToString());
        using var published = new Timed(model, options);
        using var rewritten = new Timed(prepared.Model.ToArray(), options);
        for (var kind = 0; kind < MadeInput.Kinds; kind++)
        {
            published.Take(kind);
            rewritten.Take(kind);
            for (var i = 0; i < Warmup + rounds; i++)
            {
                published.Go(i >= Warmup);
                rewritten.Go(i >= Warmup);
            }
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"input {kind}: published {published.Least:0.000} / {published.Median:0.000} ms, rewritten {rewritten.Least:0.000} / {rewritten.Median:0.000} ms, ratio {published.Least / rewritten.Least:0.00} / {published.Median / rewritten.Median:0.00} (least / median)"));
        }
        return 0;
    }

    private static float Number(IReadOnlyList<string> arguments, int place, float otherwise) =>
        arguments.Count > place ? float.Parse(arguments[place], CultureInfo.InvariantCulture) : otherwise;

    private sealed class Timed : IDisposable
    {
        private readonly InferenceSession _session;
        private readonly RunOptions _run = new();
        private readonly OrtValue _input;
        private readonly float[] _values;
        private readonly int _width;
        private readonly GraphOptions _options;
        private readonly List<double> _milliseconds = [];

        public Timed(byte[] model, GraphOptions options)
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
}
