namespace Semblance.Cli.Demo;

/// <summary>Trials of one kind, counted.</summary>
/// <param name="Kind">What was tried.</param>
/// <param name="Trials">How often.</param>
/// <param name="Right">True answers.</param>
/// <param name="Undecided">No sure answer.</param>
/// <param name="Wrong">False answers.</param>
/// <param name="NoFace">No face was found.</param>
internal sealed record DemoTally(string Kind, int Trials, int Right, int Undecided, int Wrong, int NoFace)
{
    public static DemoTally Of(string kind, IEnumerable<DemoVerdict> verdicts)
    {
        var counts = verdicts.CountBy(verdict => verdict).ToDictionary();
        int Count(DemoVerdict verdict) => counts.GetValueOrDefault(verdict);
        return new DemoTally(kind, counts.Values.Sum(), Count(DemoVerdict.Right), Count(DemoVerdict.Undecided), Count(DemoVerdict.Wrong), Count(DemoVerdict.NoFace));
    }
}
