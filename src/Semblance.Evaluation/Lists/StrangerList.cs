using Semblance.Errors;

namespace Semblance.Evaluation.Lists;

/// <summary>
/// A CSV list of pictures of people without names, each picture of somebody else: a column <c>file</c> and optionally a column <c>population</c>,
/// the group that the person belongs to.
/// </summary>
public static class StrangerList
{
    /// <summary>Reads a list.</summary>
    /// <param name="file">The CSV file; names in it are relative to its folder.</param>
    /// <returns>The samples by population; one group with an empty name where the list gives none.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputNotFound"/>: no such list. <see cref="ErrorCode.InputListInvalid"/>: the message names the line.
    /// </exception>
    public static ILookup<string, ListedSample> Read(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        if (!File.Exists(file))
            throw new SemblanceException(ErrorCode.InputNotFound, $"The list '{file}' does not exist.", "Name a CSV file with a column 'file'.");
        var lines = File.ReadAllLines(file);
        var header = lines.Length == 0 ? null : CsvLine.Split(lines[0].TrimStart('\uFEFF'), ',');
        var (fileColumn, populationColumn) = (header?.IndexOf("file") ?? -1, header?.IndexOf("population") ?? -1);
        if (fileColumn < 0)
            throw ListRefusal.At(file, 1, "the header row has no column 'file'", "Give a first line such as 'file,population'.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return lines.Skip(1).Select((text, k) => Row(file, folder, text, k + 2, header!.Count, fileColumn, populationColumn)).ToLookup(row => row.Population, row => row.Sample, StringComparer.Ordinal);
    }

    private static (string Population, ListedSample Sample) Row(string list, string folder, string text, int line, int columns, int fileColumn, int populationColumn)
    {
        var fields = CsvLine.Split(text, ',');
        if (fields is null || fields.Count != columns || fields[fileColumn].Length == 0)
            throw ListRefusal.At(list, line, "it does not have the header's fields", "Give each line the header's fields, and a file name.");
        var path = Path.Combine(folder, fields[fileColumn]);
        if (!File.Exists(path))
            throw ListRefusal.At(list, line, $"there is no picture '{fields[fileColumn]}'", "Names are relative to the list's folder.");
        return (populationColumn < 0 ? string.Empty : fields[populationColumn], new ListedSample(fields[fileColumn], fields[fileColumn], path));
    }
}
