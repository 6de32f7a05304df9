using Semblance.Errors;

namespace Semblance.Evaluation.Lists;

/// <summary>A folder that holds one folder per person with that person's pictures.</summary>
public static class PeopleFolder
{
    /// <summary>Lists every picture, each person's together, sorted by name.</summary>
    /// <param name="folder">The folder of people. Pictures may lie deeper; the first level names the person.</param>
    /// <returns>The samples; their names are paths relative to the folder, with forward slashes.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputNotFound"/>: no such folder. <see cref="ErrorCode.InputListInvalid"/>: no person in it has a picture.
    /// </exception>
    public static IReadOnlyList<ListedSample> Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
            throw new SemblanceException(ErrorCode.InputNotFound, $"The folder '{folder}' does not exist.", "Name a folder that holds one folder per person.");
        var samples = Directory.GetDirectories(folder)
            .Order(StringComparer.Ordinal)
            .SelectMany(person => PicturesOf(folder, person))
            .ToArray();
        return samples.Length > 0
            ? Array.AsReadOnly(samples)
            : throw ListRefusal.Whole(folder, "no picture lies in any person's folder", "Put each person's pictures into a folder that bears the person's name.");
    }

    private static IEnumerable<ListedSample> PicturesOf(string folder, string person) =>
        Directory.EnumerateFiles(person, "*", SearchOption.AllDirectories)
            .Where(SampleFiles.IsPicture)
            .Order(StringComparer.Ordinal)
            .Select(path => new ListedSample(
                Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), Path.GetFileName(person), path));
}
