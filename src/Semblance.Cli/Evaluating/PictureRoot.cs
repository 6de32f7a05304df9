using Semblance.Cli.Pictures;
using Semblance.Errors;

namespace Semblance.Cli.Evaluating;

/// <summary>Data sets often come as a folder with lists and a folder "images" beside them; both may be named.</summary>
internal static class PictureRoot
{
    private const string Inner = "images";

    /// <summary>The folder that holds the folders of people.</summary>
    /// <exception cref="SemblanceException">There is no such folder, or it can't be read.</exception>
    public static string Resolve(string folder)
    {
        var inner = Path.Combine(folder, Inner);
        var isWrapper = Directory.Exists(inner) && PictureFiles.Reading(folder, () => Directory.EnumerateDirectories(folder).Take(2).Count() == 1);
        return isWrapper ? inner : folder;
    }

    /// <summary>What reports call the pictures of a folder, with or without a slash at its end.</summary>
    public static string NameOf(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.GetFileName(full) is { Length: > 0 } name ? name : full;
    }
}
