using Semblance.Cli.Output;
using Semblance.Comparison;

namespace Semblance.Cli.Identifying;

/// <summary>What <c>identify</c> prints.</summary>
internal static class IdentificationOutput
{
    public static void Print(MemoryGallery gallery, DecisionThreshold threshold, IReadOnlyList<IdentifiedPicture> pictures)
    {
        Screen.Line(FormattableString.Invariant($"{gallery.Subjects.Count} people enrolled from {gallery.Subjects.Sum(subject => subject.References.Count)} pictures; threshold {threshold.Score} for FPIR {RateEstimate.Scientific(threshold.FalsePositiveIdentificationRate!.Value)}, by the calibration on {threshold.Calibration.Source.Name}."));
        foreach (var failure in gallery.Failures)
            Screen.Complain($"failure to enrol: {failure.Result.File}: {failure.Complaint}");
        foreach (var picture in pictures)
            Print(picture);
    }

    public static void PrintJson(string folder, MemoryGallery gallery, DecisionThreshold threshold, IReadOnlyList<IdentifiedPicture> pictures) => JsonText.Print(new
    {
        Gallery = new
        {
            Folder = folder,
            Subjects = gallery.Subjects.Count,
            References = gallery.Subjects.Sum(subject => subject.References.Count),
            FailuresToEnrol = gallery.Failures.Select(failure => new { failure.Result.File, Error = failure.Complaint }),
        },
        Threshold = threshold.Score.Similarity,
        ThresholdFpir = threshold.FalsePositiveIdentificationRate,
        ThresholdFmr = threshold.FalseMatchRate,
        Calibration = threshold.Calibration.Id,
        Pictures = pictures.Select(Of),
    });

    private static void Print(IdentifiedPicture picture)
    {
        if (picture.Result.Error is { } error)
            Screen.Complain($"{picture.Result.File}: {error.Message}");
        else if (picture.Faces.Count == 0)
            Screen.Line($"{picture.Result.File}: no face was found.");
        for (var i = 0; i < picture.Faces.Count; i++)
        {
            var face = picture.Faces[i];
            Screen.Line(FormattableString.Invariant($"{picture.Result.File}, face {i + 1}: {Words(face)}"));
            foreach (var reason in face.Reasons)
                Screen.Line("  " + reason);
            Screen.Table(["rank", "subject", "best reference", "score", "FMR", "FPIR", "decision"], face.Candidates.Select(Row));
        }
    }

    private static string Words(IdentifiedFace face) => face.Decision switch
    {
        Decision.Match => $"match, {face.Candidates[0].Subject.Name}",
        Decision.NonMatch => "non-match, nobody of the gallery",
        _ => "undecided",
    };

    private static string[] Row(IdentifiedCandidate candidate) =>
    [
        FormattableString.Invariant($"{candidate.Rank}"),
        candidate.Subject.Name,
        Path.GetFileName(candidate.Found.Reference.Result.File),
        candidate.Outcome.Score.ToString(),
        RateEstimate.Scientific(candidate.Outcome.FalseMatchRate.Value),
        RateEstimate.Scientific(candidate.FalsePositiveIdentificationRate.Value),
        candidate.Outcome.Decision switch { Decision.Match => "match", Decision.NonMatch => "non-match", _ => "undecided" },
    ];

    private static object Of(IdentifiedPicture picture) => picture.Result.Analysis is not { } analysis
        ? FaceJson.Failure(picture.Result.File, picture.Result.Error!.Message)
        : new { picture.Result.File, analysis.Width, analysis.Height, Faces = picture.Faces.Select(Of) };

    private static object Of(IdentifiedFace face) => new
    {
        Box = new { face.Face.Detected.Box.X, face.Face.Detected.Box.Y, face.Face.Detected.Box.Width, face.Face.Detected.Box.Height },
        UnifiedQuality = face.Face.Quality?.UnifiedQuality,
        face.Decision,
        Subject = face.Match?.Name,
        face.Reasons,
        Candidates = face.Candidates.Select(candidate => new
        {
            candidate.Rank,
            Subject = candidate.Subject.Name,
            Reference = candidate.Found.Reference.Result.File,
            Score = candidate.Outcome.Score.Similarity,
            Fmr = candidate.Outcome.FalseMatchRate,
            Fpir = candidate.FalsePositiveIdentificationRate,
            candidate.Outcome.Decision,
        }),
    };
}
