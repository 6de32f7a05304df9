using Semblance.Cli.Output;
using Semblance.Comparison;
using Semblance.Recognition.Identify;

namespace Semblance.Cli.Keeping;

/// <summary>What <c>identify</c> prints of searches in the vault.</summary>
internal static class VaultSearchOutput
{
    public static void Print(IReadOnlyList<SearchedPicture> pictures)
    {
        foreach (var picture in pictures)
        {
            if (picture.Result.Error is { } error)
                Screen.Complain($"{picture.Result.File}: {error.Message}");
            else if (picture.Faces.Count == 0)
                Screen.Line($"{picture.Result.File}: no face was found.");
            foreach (var (i, face) in picture.Faces.Index())
                Print(picture.Result.File, i + 1, face);
        }
    }

    public static object Of(string gallery, IReadOnlyList<SearchedPicture> pictures) => new
    {
        Gallery = new { Name = gallery },
        Pictures = pictures.Select(picture => picture.Result.Analysis is not { } analysis
            ? FaceJson.Failure(picture.Result.File, picture.Result.Error!.Message)
            : new { picture.Result.File, analysis.Width, analysis.Height, Faces = picture.Faces.Select(Of) }),
    };

    private static void Print(string file, int number, SearchedFace face)
    {
        Screen.Line(FormattableString.Invariant($"{file}, face {number}: {Words(face)}"));
        foreach (var reason in ReasonsOf(face))
            Screen.Line("  " + reason);
        if (face.Answer is { Candidates.Count: > 0 } answer)
            Screen.Table(["rank", "subject", "score", "FMR", "FPIR"], answer.Candidates.Select(candidate => Row(face, candidate)));
    }

    /// <summary>For a stranger one answer, whatever the score: many scores below the threshold rebuild a template.</summary>
    private static IReadOnlyList<string> ReasonsOf(SearchedFace face) => face.Answer switch
    {
        null => ["The face is too poor to be compared with anybody."],
        { Verdict: Verdict.Unknown } answer => [$"Nobody of the gallery, at a threshold that {RateEstimate.Scientific(answer.Threshold.FalsePositiveIdentificationRate!.Value)} of searches by strangers would pass."],
        { } answer => answer.Reasons,
    };

    private static string Words(SearchedFace face) => face.Answer switch
    {
        { ReleaseId: { } id } => $"withheld. Another account may see it: semblance release confirm {id}",
        { Verdict: Verdict.Match, SubjectId: { } subject } => $"match, {face.NameOf(subject)}",
        { Verdict: Verdict.AskHuman } => "undecided: a human has to look",
        _ => "unknown, nobody of the gallery",
    };

    private static string[] Row(SearchedFace face, JudgedCandidate candidate) =>
    [
        FormattableString.Invariant($"{candidate.Rank}"),
        face.NameOf(candidate.Found.SubjectId),
        candidate.Found.Score.ToString(),
        RateEstimate.Scientific(candidate.Outcome.FalseMatchRate.Value),
        RateEstimate.Scientific(candidate.FalsePositiveIdentificationRate.Value),
    ];

    private static object Of(SearchedFace face) => new
    {
        Box = new { face.Face.Detected.Box.X, face.Face.Detected.Box.Y, face.Face.Detected.Box.Width, face.Face.Detected.Box.Height },
        UnifiedQuality = face.Face.Quality?.UnifiedQuality,
        face.Answer?.Verdict,
        Subject = face.Answer?.SubjectId is { } subject ? face.NameOf(subject) : null,
        Release = face.Answer?.ReleaseId?.ToString(),
        Reasons = ReasonsOf(face),
        Threshold = face.Answer?.Threshold.Score.Similarity,
        ThresholdFpir = face.Answer?.Threshold.FalsePositiveIdentificationRate,
        Candidates = face.Answer?.Candidates.Select(candidate => new
        {
            candidate.Rank,
            Subject = face.NameOf(candidate.Found.SubjectId),
            Score = candidate.Found.Score.Similarity,
            Fmr = candidate.Outcome.FalseMatchRate,
            Fpir = candidate.FalsePositiveIdentificationRate,
        }),
    };
}
