using Semblance.Cli.Output;
using Semblance.Comparison;
using Semblance.Evaluation.Clustering;

namespace Semblance.Cli.Grouping;

/// <summary>What <c>group</c> prints.</summary>
internal static class GroupOutput
{
    /// <summary>Groups that the table shows; the sheet and the JSON hold all.</summary>
    private const int Shown = 40;

    /// <param name="root">The pile's folder, where it has one: pictures are named from there.</param>
    /// <param name="pile">The faces.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="threshold">What joined them.</param>
    /// <param name="figures">How well they fit the truth, if that was asked for.</param>
    /// <param name="sheet">The contact sheet's file, if there is one.</param>
    public static void Print(string? root, FacePile pile, IReadOnlyList<FaceGroup> groups, DecisionThreshold threshold, ClusterFigures? figures, string? sheet)
    {
        var together = groups.Where(group => group.Faces.Count > 1).ToArray();
        Screen.Line(FormattableString.Invariant($"{pile.Pictures.Count} pictures, {pile.Faces.Count + pile.SetAside.Count} faces: {together.Length} groups, {groups.Count - together.Length} faces alone, {pile.SetAside.Count} set aside for poor quality, {pile.Faceless.Count()} pictures without a face."));
        Screen.Line($"Mean score in a group at least {threshold.Score}, which {RateEstimate.Scientific(threshold.FalseMatchRate.Value)} of strangers' pairs reach, measured on {threshold.Calibration.Source.Name}.");
        Screen.Table(["group", "faces", "mean score", "pictures"], together.Take(Shown).Select(group => new[]
        {
            FormattableString.Invariant($"{group.Number}"),
            FormattableString.Invariant($"{group.Faces.Count}"),
            FormattableString.Invariant($"{group.MeanScore:0.00}"),
            string.Join(", ", group.Faces.Take(3).Select(face => root is null ? face.Picture.File : Path.GetRelativePath(root, face.Picture.File))) + (group.Faces.Count > 3 ? ", ..." : string.Empty),
        }));
        if (together.Length > Shown)
            Screen.Line(FormattableString.Invariant($"and {together.Length - Shown} more groups; --out FILE shows all of them with pictures."));
        foreach (var picture in pile.Unreadable)
            Screen.Complain($"{picture.File}: {picture.Error!.Message}");
        if (figures is not null)
            Print(figures);
        if (sheet is not null)
            Screen.Line($"{sheet}: the contact sheet.");
    }

    public static void PrintJson(FacePile pile, IReadOnlyList<FaceGroup> groups, DecisionThreshold threshold, ClusterFigures? figures, string? sheet) => JsonText.Print(new
    {
        Pictures = pile.Pictures.Count,
        Faces = pile.Faces.Count + pile.SetAside.Count,
        Threshold = threshold.Score.Similarity,
        ThresholdFmr = threshold.FalseMatchRate,
        Calibration = threshold.Calibration.Id,
        Sheet = sheet,
        Groups = groups.Where(group => group.Faces.Count > 1).Select(group => new { Group = group.Number, group.MeanScore, Faces = group.Faces.Select(Of) }),
        Alone = groups.Where(group => group.Faces.Count == 1).Select(group => Of(group.Faces[0])),
        SetAside = pile.SetAside.Select(face => new { File = face.Picture.File, Face = face.Number, Reasons = face.Refusals.Select(refusal => refusal.Reason) }),
        WithoutFace = pile.Faceless.Select(picture => picture.File),
        Unreadable = pile.Unreadable.Select(picture => FaceJson.Failure(picture.File, picture.Error!.Message)),
        Truth = figures is null ? null : new
        {
            figures.Samples,
            figures.People,
            figures.Clusters,
            figures.PairwisePrecision,
            figures.PairwiseRecall,
            BcubedPrecision = figures.BCubedPrecision,
            BcubedRecall = figures.BCubedRecall,
            BcubedF1 = figures.BCubedF1,
        },
    });

    private static void Print(ClusterFigures figures) => Screen.Table(["against the folders", "value"],
    [
        ["largest faces", FormattableString.Invariant($"{figures.Samples} of {figures.People} people, in {figures.Clusters} groups")],
        ["pairwise precision, recall", $"{Screen.Percent(figures.PairwisePrecision)}, {Screen.Percent(figures.PairwiseRecall)}"],
        ["BCubed precision, recall", $"{Screen.Percent(figures.BCubedPrecision)}, {Screen.Percent(figures.BCubedRecall)}"],
        ["BCubed F1", Screen.Percent(figures.BCubedF1)],
    ]);

    private static object Of(PileFace face) => new
    {
        File = face.Picture.File,
        Face = face.Number,
        Box = new { face.Analysed.Detected.Box.X, face.Analysed.Detected.Box.Y, face.Analysed.Detected.Box.Width, face.Analysed.Detected.Box.Height },
        UnifiedQuality = face.Analysed.Quality?.UnifiedQuality,
    };
}
