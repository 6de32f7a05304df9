using Semblance.Errors;

namespace Semblance.Evaluation.Lists;

/// <summary>Reads a list of pairs, in the format of LFW or as CSV with a header row.</summary>
/// <remarks>
/// A list is CSV when its first line names two samples' columns and a label's (see <c>docs/evaluation.md</c>), and
/// LFW's format otherwise. Empty lines and lines that start with '#' are skipped.
/// </remarks>
public static class PairListReader
{
    /// <summary>Reads a list file.</summary>
    /// <param name="path">The list.</param>
    /// <param name="pictureFolder">The folder that the names in it start from.</param>
    /// <returns>The list; every picture it names exists.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputNotFound"/>: no such list or folder. <see cref="ErrorCode.InputListInvalid"/>: a line is
    /// wrong or names a picture that is not there; the message gives the line and what to do.
    /// </exception>
    public static PairList ReadFile(string path, string pictureFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(pictureFolder);
        if (!Directory.Exists(pictureFolder))
            throw new SemblanceException(ErrorCode.InputNotFound, $"The folder '{pictureFolder}' does not exist.", "Name the folder that the list's names start from.");
        try
        {
            using var reader = new StreamReader(path);
            return Read(reader, Path.GetFileName(path), pictureFolder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.InputNotFound, $"The list '{path}' can't be read.", "Name a list file that exists and may be read.", failure);
        }
    }

    /// <summary>Reads a list.</summary>
    /// <param name="text">The list's text.</param>
    /// <param name="name">What messages and reports call it.</param>
    /// <param name="pictureFolder">The folder that the names in it start from.</param>
    /// <returns>The list; every picture it names exists.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputListInvalid"/>, as for <see cref="ReadFile"/>.</exception>
    public static PairList Read(TextReader text, string name, string pictureFolder)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(pictureFolder);
        var lines = new List<ListLine>();
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                lines.Add(new ListLine(number, line));
        }
        if (lines.Count == 0)
            throw ListRefusal.Whole(name, "it has no line", "Give a list with at least one pair of each kind.");
        var columns = CsvColumns.Find(lines[0].Text);
        var list = columns is null
            ? LfwPairList.Parse(lines, name, pictureFolder)
            : CsvPairList.Parse(lines, columns, name, pictureFolder);
        if (list.Pairs.All(p => p.Mated) || !list.Pairs.Any(p => p.Mated))
            throw ListRefusal.Whole(name, "it has pairs of one kind only", "Error rates need pairs of one person and pairs of two people; add the missing kind.");
        return list;
    }
}
