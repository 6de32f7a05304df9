using Semblance.Errors;
using Semblance.Evaluation.Lists;

namespace Semblance.Evaluation.Presentation;

/// <summary>A folder of bona fide presentations and one of attacks, whole pictures or cut-outs.</summary>
/// <remarks>
/// An attack's species is what the list says, else the sub-folder that it lies in, else unknown. A picture's group is what the list says, else its file name up
/// to the first <c>_</c>, else its whole name.
/// </remarks>
public static class PresentationFolders
{
    /// <summary>Lists the pictures of both folders, sorted by name.</summary>
    /// <param name="bonaFide">The folder of bona fide presentations.</param>
    /// <param name="attacks">The folder of attacks.</param>
    /// <param name="labels">A CSV list with a column <c>file</c> and any of <c>group</c>, <c>split</c>, <c>species</c>; pictures that it does not name are left out.</param>
    /// <returns>The presentations.</returns>
    /// <exception cref="SemblanceException">A folder or the list is missing, or a line of the list is wrong.</exception>
    public static IReadOnlyList<ListedPresentation> Read(string bonaFide, string attacks, string? labels = null)
    {
        var list = labels is null ? null : PresentationLabels.Read(labels);
        return [.. Below(bonaFide, isBonaFide: true, list), .. Below(attacks, isBonaFide: false, list)];
    }

    private static IEnumerable<ListedPresentation> Below(string folder, bool isBonaFide, PresentationLabels? list)
    {
        if (!Directory.Exists(folder))
            throw new SemblanceException(ErrorCode.InputNotFound, $"The folder '{folder}' does not exist.", "Name a folder of bona fide presentations and one of attacks.");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(SampleFiles.IsPicture)
            .Order(StringComparer.Ordinal)
            .Select(path => List(folder, path, isBonaFide, list))
            .OfType<ListedPresentation>();
    }

    private static ListedPresentation? List(string folder, string path, bool isBonaFide, PresentationLabels? list)
    {
        if (list is not null && list.Find(path) is null)
            return null;
        var row = list?.Find(path) ?? (null, null, null);
        var species = row.Species ?? SubFolder(folder, path);
        return new ListedPresentation(
            path, path, isBonaFide, isBonaFide || species is null ? AttackSpecies.Unknown : new AttackSpecies(species), row.Group ?? Prefix(path), row.Split ?? string.Empty);
    }

    private static string? SubFolder(string folder, string path)
    {
        var parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : null;
    }

    private static string Prefix(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.IndexOf('_', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;
    }
}
