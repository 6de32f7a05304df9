using Semblance.Cli.Output;

namespace Semblance.Cli.Benching.Search.Real;

/// <summary>What <c>bench search</c> prints of real faces for people.</summary>
internal static class RealOutput
{
    public static void Print(RealRecall real)
    {
        foreach (var line in LinesOf(real))
            Screen.Line(line);
    }

    /// <summary>The lines.</summary>
    public static IEnumerable<string> LinesOf(RealRecall real)
    {
        yield return FormattableString.Invariant($"Of {real.Pictures} pictures {real.Faces} have a face; {real.Threshold.Lists} of these searched for among {real.References} others and made ones, {real.Templates} together:");
        foreach (var (asked, list) in new[] { ("from the threshold on", real.Threshold), ("10 best", real.Top) })
        {
            var differing = string.Concat(list.Differing.Select(static pair => FormattableString.Invariant($"; by {pair.Key} candidates differ {pair.Value}")));
            yield return FormattableString.Invariant($"  {asked}: {list.Identical} of {list.Lists} lists are those of the scan of every row ({list.Count.Found} of {list.Count.Expected} candidates){differing}");
        }
    }
}
