using Semblance.Cli.Reports;
using Semblance.Comparison;

namespace Semblance.Cli.Demo;

/// <summary>An answer and whether it is right, in a few words.</summary>
internal static class DemoWords
{
    public static PageVerdict Of(DemoVerdict verdict, Decision? decision) => verdict switch
    {
        DemoVerdict.Right => new PageVerdict(PageTone.Good, $"{Word(decision)}, right"),
        DemoVerdict.Wrong => new PageVerdict(PageTone.Bad, $"{Word(decision)}, wrong"),
        DemoVerdict.Undecided => new PageVerdict(PageTone.Unsure, "undecided"),
        _ => new PageVerdict(PageTone.Unsure, "no face found"),
    };

    private static string Word(Decision? decision) => decision == Decision.Match ? "match" : "non-match";
}
