using System.Globalization;
using Semblance.Evaluation.Lists;

namespace Semblance.Peers;

/// <summary>The results as a Markdown table, ready for the README beside this file.</summary>
internal static class PeerTable
{
    public static void Print(IReadOnlyList<PeerResult> results, PairList test, PairList train, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results[0].Pictures} pictures; threshold of highest accuracy on {train.Pairs.Count} pairs of {train.Name}, accuracy on {test.Pairs.Count} pairs of {test.Name}."));
        output.WriteLine();
        output.WriteLine("| peer | decode ms | detect ms | align, embed ms | whole ms | processor ms | processor, times | no face | accuracy (95 %) |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var r in results)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {r.Name} | {r.DecodeMs:0.0} | {r.DetectMs:0.0} | {r.EmbedMs:0.0} | {r.WholeMs:0.0} | {r.CpuMs:0.0} | {r.CpuRatio:0.00} | {r.WithoutFace} | {100 * r.Accuracy:0.0} % ({100 * r.AccuracyLow:0.0} to {100 * r.AccuracyHigh:0.0}) |"));
        }
        output.WriteLine();
        foreach (var r in results)
            output.WriteLine($"- {r.Name}: {r.Made}.");
    }
}
