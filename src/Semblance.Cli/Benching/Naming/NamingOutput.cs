using Semblance.Cli.Output;

namespace Semblance.Cli.Benching.Naming;

/// <summary>Who was named, as a table.</summary>
internal static class NamingOutput
{
    public static void Print(IReadOnlyList<NamingResult> results)
    {
        if (results.Count == 0)
            return;
        Screen.Table(["film", "people, enrolled", "asked about", "FPIR", "asked", "named", "of these wrong", "enrolled people named right", "people named wrong", "strangers named"], results.SelectMany(static result => result.Ways.Select(way => Row(result, way))));
        Screen.Line("A visit, and a face, is named wrong when it was named as somebody else than its owner at any moment.");
    }

    private static string[] Row(NamingResult result, NamingTally way)
    {
        static string Count(int value) => Screen.Number(value, "0");
        return [result.Film, FormattableString.Invariant($"{result.People}, {result.Enrolled}"), way.Way, Screen.Rate(way.Rate), Count(way.Units.Count), Count(way.Named), Count(way.NamedWrong), Count(way.PeopleRight), Count(way.PeopleWrong), Count(way.StrangersNamed)];
    }
}
