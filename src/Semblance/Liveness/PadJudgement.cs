using System.Globalization;

namespace Semblance.Liveness;

/// <summary>From score and room to the decision with its reasons.</summary>
internal static class PadJudgement
{
    private const string AskForRoom = "Ask for more room around the face: go back a little, or send the whole picture instead of a cut-out.";

    public static PadAssessment Of(PadScore score, float room, float roomNeeded, PadThreshold threshold)
    {
        var isBonaFide = score.Value >= threshold.Score;
        if (room < roomNeeded)
        {
            var reason = string.Create(
                CultureInfo.InvariantCulture,
                $"The face fills too much of the picture: it leaves room for {room:0.0} times the face, and what gives an attack away lies around it, up to {roomNeeded:0.0} times.");
            return new PadAssessment(score, PadDecision.Undecided, threshold, room, roomNeeded, [reason, Compare(score, threshold, isBonaFide)], AskForRoom);
        }

        return new PadAssessment(
            score, isBonaFide ? PadDecision.BonaFide : PadDecision.Attack, threshold, room, roomNeeded, [Compare(score, threshold, isBonaFide), Known(threshold)], string.Empty);
    }

    private static string Compare(PadScore score, PadThreshold threshold, bool isBonaFide) => string.Create(
        CultureInfo.InvariantCulture, $"The score {score} is {(isBonaFide ? "at or above" : "below")} the threshold {threshold.Score:0.000}.");

    private static string Known(PadThreshold threshold) =>
        threshold is { AttackClassificationErrorRate: { } apcer, BonaFideClassificationErrorRate: { } bpcer }
            ? string.Create(CultureInfo.InvariantCulture, $"At this threshold {apcer * 100:0.0} % of attacks passed and {bpcer * 100:0.0} % of bona fide presentations were called attacks ({threshold.MeasuredOn}).")
            : $"No error rates are known at this threshold ({threshold.MeasuredOn}).";
}
