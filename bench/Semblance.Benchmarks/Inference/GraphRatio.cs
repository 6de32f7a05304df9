using System.Globalization;
using System.Security.Cryptography;
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
        using var published = new TimedModel(model, options);
        using var rewritten = new TimedModel(prepared.Model.ToArray(), options);
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
}
