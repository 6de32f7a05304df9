using Semblance.Cli.Output;
using Semblance.Comparison;
using Semblance.Recognition.Identify;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Keeping;

/// <summary>
/// What <c>identify</c> says of a gallery that is kept: the verdict and, for a human who has to decide, the subjects in question. Whoever
/// scores below the threshold is not named: such scores tell of strangers, and many of them rebuild a template.
/// </summary>
internal static class GallerySearchOutput
{
    public static void Print(IReadOnlyList<SearchedPicture> pictures, IReadOnlyDictionary<SubjectId, SubjectDetails> names)
    {
        foreach (var picture in pictures)
        {
            if (picture.Result.Error is { } error)
                Screen.Complain($"{picture.Result.File}: {error.Message}");
            else if (picture.Faces.Count == 0)
                Screen.Line($"{picture.Result.File}: no face was found.");
            for (var i = 0; i < picture.Faces.Count; i++)
                Print(FormattableString.Invariant($"{picture.Result.File}, face {i + 1}"), picture.Faces[i].Answer, names);
        }
    }

    public static void PrintJson(string gallery, IReadOnlyList<SearchedPicture> pictures, IReadOnlyDictionary<SubjectId, SubjectDetails> names) => JsonText.Print(new
    {
        Gallery = gallery,
        Pictures = pictures.Select(picture => picture.Result.Analysis is { } analysis
            ? new { picture.Result.File, analysis.Width, analysis.Height, Faces = picture.Faces.Select(face => Of(face, names)) }
            : FaceJson.Failure(picture.Result.File, picture.Result.Error!.Message)),
    });

    /// <summary>The subjects who may be named: the match, or those whom a human has to look at.</summary>
    public static IEnumerable<JudgedCandidate> Named(Identification? answer) => answer?.Verdict switch
    {
        Verdict.Match => answer.Candidates.Take(1),
        Verdict.AskHuman => answer.Candidates.Where(candidate => candidate.Outcome.Decision != Decision.NonMatch),
        _ => [],
    };

    /// <summary>For a stranger one answer, whatever the score.</summary>
    private static IEnumerable<string> ReasonsOf(Identification answer) => answer.Verdict == Verdict.Unknown
        ? [$"Nobody of the gallery, at a threshold that {RateEstimate.Scientific(answer.Threshold.FalsePositiveIdentificationRate!.Value)} of searches by strangers would pass."]
        : answer.Reasons;

    private static void Print(string face, Identification? answer, IReadOnlyDictionary<SubjectId, SubjectDetails> names)
    {
        if (answer is null)
        {
            Screen.Line($"{face}: no template could be made.");
            return;
        }

        Screen.Line($"{face}: {Words(answer, names)}");
        foreach (var reason in ReasonsOf(answer))
            Screen.Line("  " + reason);
    }

    private static string Words(Identification answer, IReadOnlyDictionary<SubjectId, SubjectDetails> names) => answer.Verdict switch
    {
        Verdict.Match => NameOf(answer.SubjectId!.Value, names),
        Verdict.Unknown => "unknown",
        _ => "ask a human" + (Named(answer).Select(candidate => NameOf(candidate.Found.SubjectId, names)).ToArray() is { Length: > 0 } who ? $": {string.Join(" or ", who)}?" : string.Empty),
    };

    private static string NameOf(SubjectId id, IReadOnlyDictionary<SubjectId, SubjectDetails> names) =>
        names.TryGetValue(id, out var details) ? details.DisplayName ?? details.ExternalId?.Text ?? id.ToString() : id.ToString();

    private static object Of(SearchedFace face, IReadOnlyDictionary<SubjectId, SubjectDetails> names) => new
    {
        Box = new { face.Face.Detected.Box.X, face.Face.Detected.Box.Y, face.Face.Detected.Box.Width, face.Face.Detected.Box.Height },
        UnifiedQuality = face.Face.Quality?.UnifiedQuality,
        face.Answer?.Verdict,
        Subject = face.Answer?.SubjectId is { } id ? names.GetValueOrDefault(id)?.ExternalId?.Text ?? id.ToString() : null,
        Reasons = face.Answer is { } answer ? ReasonsOf(answer) : null,
        ThresholdFpir = face.Answer?.Threshold.FalsePositiveIdentificationRate,
        Candidates = Named(face.Answer).Select(candidate => new
        {
            candidate.Rank,
            Subject = names.GetValueOrDefault(candidate.Found.SubjectId)?.ExternalId?.Text,
            Id = candidate.Found.SubjectId.ToString(),
            Score = candidate.Found.Score.Similarity,
            Fpir = candidate.FalsePositiveIdentificationRate,
        }),
    };
}
