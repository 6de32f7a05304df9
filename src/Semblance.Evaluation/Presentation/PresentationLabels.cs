using Semblance.Errors;
using Semblance.Evaluation.Lists;

namespace Semblance.Evaluation.Presentation;

/// <summary>
/// A CSV list that says more about the pictures of two folders: a column <c>file</c> (relative to the list's folder), and any of <c>group</c>, <c>split</c> and <c>species</c>.
/// </summary>
internal sealed class PresentationLabels
{
    private readonly Dictionary<string, (string? Group, string? Split, string? Species)> _rows;

    private PresentationLabels(Dictionary<string, (string? Group, string? Split, string? Species)> rows) => _rows = rows;

    /// <exception cref="SemblanceException">The list is missing or a line of it is wrong; the message names the line.</exception>
    public static PresentationLabels Read(string file)
    {
        if (!File.Exists(file))
            throw new SemblanceException(ErrorCode.InputNotFound, $"The list '{file}' does not exist.", "Name a CSV file with a column 'file', and any of 'group', 'split' and 'species'.");
        var lines = File.ReadAllLines(file);
        var header = lines.Length == 0 ? null : CsvLine.Split(lines[0].TrimStart('\uFEFF'), ',');
        if (header is null || !header.Contains("file"))
            throw ListRefusal.At(file, 1, "the header row has no column 'file'", "Give a first line such as 'file,group,split,species'.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var rows = new Dictionary<string, (string?, string?, string?)>(StringComparer.Ordinal);
        for (var line = 1; line < lines.Length; line++)
        {
            if (lines[line].Length == 0)
                continue;
            if (CsvLine.Split(lines[line], ',') is not { } fields || fields.Count != header.Count)
                throw ListRefusal.At(file, line + 1, "it does not have the header's fields", "Give each line the header's fields.");
            string? Field(string name) => header.IndexOf(name) is >= 0 and var column && fields[column].Length > 0 ? fields[column] : null;
            if (!rows.TryAdd(Path.GetFullPath(Field("file") ?? string.Empty, folder), (Field("group"), Field("split"), Field("species"))))
                throw ListRefusal.At(file, line + 1, $"'{Field("file")}' stands in it twice", "Give each picture one line.");
        }

        return new PresentationLabels(rows);
    }

    /// <summary>What the list says about a picture; <see langword="null"/> where it does not name it.</summary>
    public (string? Group, string? Split, string? Species)? Find(string path) =>
        _rows.TryGetValue(Path.GetFullPath(path), out var row) ? row : null;
}
