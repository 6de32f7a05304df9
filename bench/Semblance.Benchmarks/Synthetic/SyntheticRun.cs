using System.Globalization;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.Benchmarks.Synthetic;

/// <summary>
/// Asks the engine what it makes of synthetic people: are they found, are the points where the renderer says, are strangers strangers.
/// Arguments: people (100), views of each (5), first seed (1), range of views (moderate, portrait, hard). The models come from SEMBLANCE_MODELS.
/// </summary>
public static class SyntheticRun
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        var people = Number(arguments, 0, 100);
        var views = Number(arguments, 1, 5);
        var first = Number(arguments, 2, 1);
        var range = Range(arguments.Count > 3 ? arguments[3] : "moderate");
        if (people < 2 || views < 1 || range is null)
        {
            await output.WriteLineAsync("Usage: synthetic [PEOPLE 100, at least 2] [VIEWS 5] [FIRST SEED 1] [moderate, portrait or hard]");
            return 2;
        }

        using var engine = FaceEngine.Open(new FaceEngineOptions { Detector = "yunet_n_320" });
        var figures = new SyntheticFigures();
        var time = new RenderingTime();
        for (var person = 0; person < people; person++)
        {
            var somebody = SyntheticPerson.FromSeed(first + person);
            for (var view = 0; view < views; view++)
            {
                using var face = time.Take(somebody, range.Draw((1_000L * (first + person)) + view), isFirst: view == 0);
                figures.Add(person, face.Landmarks, await engine.AnalyseAsync(face.Picture, new AnalysisRequest { MeasureQuality = false, Faces = FaceSelection.Largest }));
            }
        }

        await output.WriteLineAsync(figures.Report() + time.Report());
        return 0;
    }

    private static ViewRange? Range(string name) => name switch
    {
        "moderate" => ViewRange.Moderate,
        "portrait" => ViewRange.Portrait,
        "hard" => ViewRange.Hard,
        _ => null,
    };

    private static int Number(IReadOnlyList<string> arguments, int at, int usual) =>
        at >= arguments.Count ? usual : int.TryParse(arguments[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
