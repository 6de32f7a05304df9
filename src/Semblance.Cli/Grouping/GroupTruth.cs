using Semblance.Evaluation.Clustering;

namespace Semblance.Cli.Grouping;

/// <summary>Measures groups against what is known about the pictures.</summary>
internal static class GroupTruth
{
    /// <summary>
    /// A picture's person is that of its largest face; other faces are left out. A face that was set aside counts as a group of its own, so
    /// what the gate refuses costs recall.
    /// </summary>
    /// <param name="pile">The faces.</param>
    /// <param name="groups">Their groups.</param>
    /// <param name="personOf">The person of a picture, by its file.</param>
    /// <returns>The figures, or <see langword="null"/> without any face.</returns>
    public static ClusterFigures? Measure(FacePile pile, IReadOnlyList<FaceGroup> groups, Func<string, string> personOf)
    {
        var grouped = groups.SelectMany(group => group.Faces.Select(face => (Face: face, Cluster: group.Number)));
        var aside = pile.SetAside.Select((face, i) => (Face: face, Cluster: -1 - i));
        var labelled = grouped.Concat(aside).Where(entry => entry.Face.Number == 1).ToArray();
        return labelled.Length == 0 ? null : ClusterFigures.Of([.. labelled.Select(entry => personOf(entry.Face.Picture.File))], [.. labelled.Select(entry => entry.Cluster)]);
    }

    /// <summary>The name of the folder that a picture lies in.</summary>
    public static string FolderOf(string file) => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) ?? string.Empty;
}
