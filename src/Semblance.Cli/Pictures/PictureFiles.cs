using Semblance.Errors;
using Semblance.Evaluation.Lists;

namespace Semblance.Cli.Pictures;

/// <summary>The picture files that a command line means.</summary>
internal static class PictureFiles
{
    /// <summary>Files as they are named; folders as all pictures below them, in order of name.</summary>
    /// <exception cref="SemblanceException">A path does not exist.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    /// <summary>The same for work that means nothing without a picture.</summary>
    /// <exception cref="SemblanceException">A path does not exist, or there is no picture in any.</exception>
    public static IReadOnlyList<string> ExpandToSome(IReadOnlyCollection<string> paths) => Expand(paths) is { Count: > 0 } files ? files : throw new SemblanceException(
        ErrorCode.InputNotFound, $"There is no picture in {string.Join(", ", paths)}.", "Name a folder that has pictures in it or below it.");

    /// <summary>All pictures of a folder and its subfolders, in order of name.</summary>
    /// <exception cref="SemblanceException">A folder can't be read.</exception>
    public static IReadOnlyList<string> Below(string folder) => Reading(folder, () => (IReadOnlyList<string>)
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsPicture).Order(StringComparer.Ordinal)]);

    /// <summary>Looks into a folder; that it can't be read is then said with its name.</summary>
    /// <exception cref="SemblanceException">It, or a folder in it, can't be read.</exception>
    public static T Reading<T>(string folder, Func<T> look)
    {
        try
        {
            return look();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.InputNotFound, $"The folder {folder} can't be read.", "Check its name and your rights to it and to the folders in it.", cause);
        }
    }

    /// <summary>Does something with a file's picture; what is wrong with the picture is then said with the file's name, which the engine does not know.</summary>
    /// <exception cref="SemblanceException">What the work threw, with the name.</exception>
    public static async Task<T> NamingAsync<T>(string file, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SemblanceException refusal) when (refusal.Code is >= ErrorCode.InputEmpty and <= ErrorCode.InputDamaged)
        {
            throw new SemblanceException(refusal.Code, $"{file}: {refusal.What}", refusal.Remedy, refusal);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="SemblanceException">It can't be read.</exception>
    public static async Task<byte[]> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.InputNotFound, $"{file} can't be read.", "Check its name and your rights to it.", cause);
        }
    }

    /// <summary>Reads a text file.</summary>
    /// <exception cref="SemblanceException">It can't be read.</exception>
    public static async Task<string> ReadTextAsync(string file, CancellationToken cancellation) => System.Text.Encoding.UTF8.GetString(await ReadAsync(file, cancellation));

    private static IReadOnlyList<string> Expand(string path)
    {
        if (Directory.Exists(path))
            return Below(path);
        return File.Exists(path) ? [path] : throw new SemblanceException(ErrorCode.InputNotFound, $"{path} does not exist.", "Check the name; a folder stands for all pictures in it.");
    }

    /// <summary>Whether a file is named like a picture.</summary>
    public static bool IsPicture(string file) => SampleFiles.IsPicture(file);
}
