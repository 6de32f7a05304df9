using System.Text.Json;
using Semblance.Cli.Output;
using Semblance.Evaluation.Presentation;

namespace Semblance.Cli.Evaluating;

/// <summary>Error rates of presentation attack detection as tables and as JSON.</summary>
internal static class PresentationOutput
{
    public static void Print(PresentationPlan plan, IReadOnlyList<MeasuredSystem> systems)
    {
        Screen.Line(plan.Words);
        foreach (var system in systems)
            Print(system);
        Screen.Line("Not certified; it raises the cost of casual attacks and does not see injected or generated video (docs/liveness.md).");
    }

    /// <summary>The first system's figures, and under <c>compared</c> those of the others.</summary>
    public static string ToJson(PresentationPlan plan, IReadOnlyList<MeasuredSystem> systems)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("measured_on", plan.Words);
            Write(json, systems[0]);
            json.WriteStartArray("compared");
            foreach (var system in systems.Skip(1))
            {
                json.WriteStartObject();
                Write(json, system);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The rows of a system's table: where, threshold, both rates.</summary>
    internal static IEnumerable<string[]> Rows(PresentationReport report)
    {
        yield return Row(report.IsTunedElsewhere ? "at the threshold" : "at the threshold, chosen on these very pictures", report.Figures);
        if (report.Answered is { } answered)
            yield return Row("the same, only where there is room for a decision", answered);
        foreach (var (target, figures) in report.AtLevels)
            yield return Row($"threshold chosen for BPCER {Screen.Percent(target, 0)}", figures);
    }

    /// <summary>A rate with its intervals and counts.</summary>
    internal static string Words(PadRate rate) => FormattableString.Invariant(
        $"{Screen.Percent(rate.Value, 1)} ({Screen.Percent(rate.ByGroup.Low, 1)} to {Screen.Percent(rate.ByGroup.High, 1)}; {rate.Errors} of {rate.Trials} in {rate.Groups} groups)");

    /// <summary>What a system's report says beside its table.</summary>
    internal static IEnumerable<string> Remarks(MeasuredSystem system)
    {
        var report = system.Report;
        yield return $"Equal error rate, all species together: {Screen.Percent(report.EqualErrorRate.Value, 1)} ({Screen.Percent(report.EqualErrorRate.Low, 1)} to {Screen.Percent(report.EqualErrorRate.High, 1)}). Intervals are of 95 % over groups; --json has the exact ones over pictures too.";
        yield return $"No answer: attacks {Words(report.AttackNonResponse)}, bona fide {Words(report.BonaFideNonResponse)}.";
        yield return FormattableString.Invariant($"{system.MillisecondsPerFace:0.00} ms a face.");
        foreach (var kind in system.Stability?.Kinds ?? [])
            yield return $"Changed decisions, {kind.Kind.Replace('_', ' ')}: {Words(kind.Pictures)} pictures, {Screen.Percent(kind.Variations.Value, 2)} of single variations; the bar is {Screen.Percent(StabilityReport.Bar, 0)}.";
    }

    private static void Print(MeasuredSystem system)
    {
        Screen.Line($"{system.Report.Name}:");
        Screen.Table(["where", "threshold", "APCER of the worst species", "BPCER"], Rows(system.Report));
        if (system.Report.Figures.Species.Count > 1)
            Screen.Table(["species", "APCER"], system.Report.Figures.Species.Select(rate => new[] { rate.Species.Name, Words(rate.AttackClassificationErrorRate) }));
        foreach (var line in Remarks(system))
            Screen.Line(line);
    }

    private static string[] Row(string where, PadFigures figures) =>
        [where, Screen.Number(figures.Threshold, "0.000"), Words(figures.AttackClassificationErrorRate), Words(figures.BonaFideClassificationErrorRate)];

    private static string Words(NonResponse response) =>
        FormattableString.Invariant($"{Screen.Percent(response.Rate, 1)} of {response.Presentations} ({response.NoFace} no face, {response.TooTight} too tight)");

    private static void Write(Utf8JsonWriter json, MeasuredSystem system)
    {
        system.Report.WriteMembers(json);
        json.WriteNumber("ms_per_face", system.MillisecondsPerFace);
        json.WritePropertyName("stability");
        if (system.Stability is { } stability)
            stability.WriteTo(json);
        else
            json.WriteNullValue();
    }
}
