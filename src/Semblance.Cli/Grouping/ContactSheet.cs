using Semblance.Cli.Reports;
using Semblance.Comparison;

namespace Semblance.Cli.Grouping;

/// <summary>The groups on a page to look at.</summary>
internal static class ContactSheet
{
    public static string Write(string folder, FacePile pile, IReadOnlyList<FaceGroup> groups, DecisionThreshold threshold)
    {
        var page = new HtmlPage($"Faces in {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))}, grouped");
        var (together, alone) = (groups.Where(group => group.Faces.Count > 1).ToArray(), groups.Where(group => group.Faces.Count == 1).ToArray());
        page.Paragraph($"Groups hold faces that seem to show one person: mean score at least {threshold.Score}, which {RateEstimate.Scientific(threshold.FalseMatchRate.Value)} of strangers' pairs reach (measured on {threshold.Calibration.Source.Name}). The page holds the faces: treat it as you treat the pictures.");
        page.Tiles([(Count(together.Length), "groups"), (Count(together.Sum(group => group.Faces.Count)), "faces in groups"), (Count(alone.Length), "faces alone"), (Count(pile.SetAside.Count), "set aside for poor quality")]);
        WriteGroups(page, folder, together, "Groups");
        if (alone.Length > 0)
            page.Section("Faces alone").Faces(alone.Select(group => Of(folder, group.Faces[0])));
        if (pile.SetAside.Count > 0)
            page.Section("Set aside", "Comparing these faces would say little.").Faces(pile.SetAside.Select(face => Of(folder, face, string.Join(' ', face.Refusals.Select(refusal => refusal.Reason)))));
        var others = pile.Faceless.Select(picture => (picture.File, "no face was found")).Concat(pile.Unreadable.Select(picture => (picture.File, picture.Error!.Message))).ToArray();
        if (others.Length > 0)
            page.Section("Pictures without a face").Table(["picture", "why"], others.Select(other => new[] { NameOf(folder, other.Item1), other.Item2 }));
        return page.ToHtml();
    }

    private static void WriteGroups(HtmlPage page, string folder, IReadOnlyList<FaceGroup> groups, string heading)
    {
        page.Section(heading).Groups(groups.Select(group => new PageCard(
            FormattableString.Invariant($"Group {group.Number}"),
            FormattableString.Invariant($"{group.Faces.Count} faces, mean score {group.MeanScore:0.00}"),
            group.Faces.Select(face => Of(folder, face)))));
    }

    private static PageFace Of(string folder, PileFace face, string? remark = null)
    {
        var name = NameOf(folder, face.Picture.File) + (face.Number > 1 ? FormattableString.Invariant($", face {face.Number}") : string.Empty);
        return new PageFace(face.Thumbnail, remark is null ? name : $"{name}: {remark}", $"Face in {name}");
    }

    private static string NameOf(string folder, string file) => Path.GetRelativePath(folder, file);

    private static string Count(int count) => count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
