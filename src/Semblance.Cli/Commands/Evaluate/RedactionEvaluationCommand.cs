using System.CommandLine;
using Semblance.Cli.Evaluating.Redaction;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Redacting;
using Semblance.Evaluation.Identification;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Redaction;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate redaction</c>: whether people can be told apart under their covers.</summary>
internal static class RedactionEvaluationCommand
{
    public static Command Create()
    {
        var films = new Argument<string[]>("FILMS") { Description = "Films of people, not covered", Arity = ArgumentArity.OneOrMore };
        var detections = new Option<double>("--detections") { Description = "Frames a second that are attacked, 0.5 to 60", DefaultValueFactory = _ => 5 };
        var json = JsonOption.Create();
        detections.Validators.Add(result => RangeRule.Check(result, 0.5, 60));
        var command = new Command("redaction", "Cover each film in each way, take feature sets of the covers where the faces are in the clear film, and identify them: at chance, or better?") { films, detections, json };
        var engineArguments = EngineArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var results = new List<(string Film, IReadOnlyList<AttackResult> Ways)>();
            foreach (var film in parsed.GetRequiredValue(films))
                results.Add((Path.GetFileName(film), await AttackAsync(VideoSource.Parse(film), engineArguments.Read(parsed), parsed.GetValue(detections), cancellation)));
            if (parsed.GetValue(json))
                JsonText.Print(results.Select(static one => new { one.Film, Ways = one.Ways.Select(static way => way.ToJson()) }));
            else
                Print(results);
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static async Task<IReadOnlyList<AttackResult>> AttackAsync(VideoSource film, FaceEngineOptions attacker, double perSecond, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("semblance-covered-");
        try
        {
            var styles = Enum.GetValues<CoverStyle>();
            var covered = new List<VideoSource>();
            foreach (var style in styles)
                covered.Add(await CoverAsync(film, style, Path.Combine(folder.FullName, style + ".mp4"), cancellation));
            using var engine = FaceEngine.Open(FollowOptions.ForEngine(attacker, new FollowOptions().Tracking));
            var faces = await Screen.ProgressAsync("Looking under covers", _ => new CoverAttack(engine, perSecond).RunAsync(film, covered, cancellation));
            return AttackResult.Of(faces, [.. styles.Select(static style => style.ToString().ToLowerInvariant())]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As <c>redact --all</c> does without other choices, whatever the attacker uses.</summary>
    private static async Task<VideoSource> CoverAsync(VideoSource film, CoverStyle style, string output, CancellationToken cancellation)
    {
        using var engine = FaceEngine.Open(FollowOptions.ForEngine(RedactionRun.EngineDefaults, RedactionRun.Follow.Tracking));
        var run = new RedactionRun(engine, RedactionWish.All, style, null, keepsSound: false);
        await Screen.ProgressAsync("Covering by " + style, progress => run.RedactAsync(film.Address, output, progress, cancellation));
        return VideoSource.Parse(output);
    }

    private static void Print(IReadOnlyList<(string Film, IReadOnlyList<AttackResult> Ways)> results)
    {
        Screen.Table(["film", "people, faces", "faces shown", "chance", "named rightly by clear faces", "named rightly by faces covered alike"], results.SelectMany(static one => one.Ways.Select(way => new[]
        {
            one.Film,
            FormattableString.Invariant($"{way.ByClear.People}, {way.ByClear.Faces}"),
            way.Way,
            Screen.Percent(way.ByClear.Chance, 1),
            Told(way.ByClear),
            Told(way.ByCovers),
        })));
        Screen.Line("Each person counts alike. In brackets: within which 95 % of rates lie by chance (names dealt anew 10,000 times), and how often chance does as well.");
        Screen.Line(FormattableString.Invariant($"The gallery is made of the earlier half of each visit's faces, the later half is asked about; visits of fewer than {AttackResult.LeastFaces} usable faces are left out."));
    }

    private static string Told(GuessTable table) =>
        FormattableString.Invariant($"{Screen.Percent(table.Rate, 1)} ({Screen.Percent(table.ByChance.Low, 1)} to {Screen.Percent(table.ByChance.High, 1)}; {Screen.Number(table.PValue, "0.0000")})");
}
