using System.Globalization;
using System.Security.Cryptography;
using Semblance.Inference.Graph;

namespace Semblance.Benchmarks.Inference;

/// <summary>
/// Times two models, both as the engine runs them, turn by turn in one process: a ratio that holds on a busy machine where milliseconds don't.
/// Arguments: first model, second model, rounds (60), side of open dimensions (112).
/// </summary>
public static class ModelRatio
{
    private const int Warmup = 10;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments.Count < 2 || !File.Exists(arguments[0]) || !File.Exists(arguments[1]))
        {
            output.WriteLine("Usage: ratio FIRST.onnx SECOND.onnx [rounds] [open dimension]");
            return 2;
        }

        var rounds = arguments.Count > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 60;
        var side = arguments.Count > 3 ? int.Parse(arguments[3], CultureInfo.InvariantCulture) : 112;
        var options = new GraphOptions { OpenDimension = side };
        using var first = Prepared(arguments[0], options);
        using var second = Prepared(arguments[1], options);
        for (var kind = 0; kind < MadeInput.Kinds; kind++)
        {
            first.Take(kind);
            second.Take(kind);
            for (var i = 0; i < Warmup + rounds; i++)
            {
                first.Go(i >= Warmup);
                second.Go(i >= Warmup);
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"input {kind}: first {first.Least:0.000} / {first.Median:0.000} ms, second {second.Least:0.000} / {second.Median:0.000} ms, first / second {first.Least / second.Least:0.00} / {first.Median / second.Median:0.00} (least / median)"));
        }

        return 0;
    }

    private static TimedModel Prepared(string path, GraphOptions options)
    {
        var model = File.ReadAllBytes(path);
        return new TimedModel(GraphOptimizer.Prepare(model, Convert.ToHexStringLower(SHA256.HashData(model)), options).Model.ToArray(), options);
    }
}
