using System.Globalization;

namespace Semblance.Evaluation.Lists;

/// <summary>A CSV list: two columns of file names, one that says whether they are mated, optionally people and folds.</summary>
internal static class CsvPairList
{
    private static readonly string[] Yes = ["1", "true", "yes", "same", "mated", "match", "y", "t"];
    private static readonly string[] No = ["0", "-1", "false", "no", "different", "diff", "non-mated", "nonmated", "non_mated", "non-match", "nonmatch", "n", "f"];

    public static PairList Parse(IReadOnlyList<ListLine> lines, CsvColumns columns, string name, string pictureFolder)
    {
        var rows = lines.Skip(1).Select(line => Row(line, columns, name)).ToArray();
        if (rows.Length == 0)
            throw ListRefusal.Whole(name, "no pair follows the header row", "Give a list with at least one pair of each kind.");
        var people = MatedComponents.Name(rows.Select(r => (r.First, r.Second, r.Mated)));
        var samples = new Dictionary<string, ListedSample>(StringComparer.Ordinal);
        var folds = rows.Select(r => r.Fold).Distinct(StringComparer.Ordinal).Order(FoldOrder).ToList();
        var pairs = new List<LabelledPair>(rows.Length);
        foreach (var row in rows)
        {
            Add(row, row.First, row.FirstSubject ?? people[row.First]);
            Add(row, row.Second, row.SecondSubject ?? people[row.Second]);
            if (string.Equals(samples[row.First].Subject, samples[row.Second].Subject, StringComparison.Ordinal) != row.Mated)
            {
                throw ListRefusal.At(
                    name, row.Line,
                    row.Mated ? "the pair is mated, but its people differ" : $"the pair is not mated, but other lines or columns make both '{samples[row.First].Subject}'",
                    "Correct the label or the people's names.");
            }
            pairs.Add(new LabelledPair(row.First, row.Second, row.Mated, folds.IndexOf(row.Fold), row.Line));
        }
        return new PairList(name, samples.Values, pairs);

        void Add(CsvRow row, string file, string subject)
        {
            if (!samples.TryGetValue(file, out var known))
                samples.Add(file, new ListedSample(file, subject, Find(row, file, name, pictureFolder)));
            else if (!string.Equals(known.Subject, subject, StringComparison.Ordinal))
                throw ListRefusal.At(name, row.Line, $"'{file}' is of '{subject}' here and of '{known.Subject}' before", "Give each file one person.");
        }
    }

    private static CsvRow Row(ListLine line, CsvColumns columns, string name)
    {
        var fields = CsvLine.Split(line.Text, columns.Separator)
            ?? throw ListRefusal.At(name, line.Number, "a quoted field does not end", "Close the quote, and double quotes within a field.");
        if (fields.Count != columns.Count)
            throw ListRefusal.At(name, line.Number, $"it has {fields.Count} fields, the header row has {columns.Count}", "Give each line the header's fields.");
        var (first, second) = (fields[columns.First], fields[columns.Second]);
        if (first.Length == 0 || second.Length == 0)
            throw ListRefusal.At(name, line.Number, "a file name is empty", "Name two files.");
        return new CsvRow(
            line.Number, first, second, Label(fields[columns.Label], line, name),
            Optional(columns.FirstSubject), Optional(columns.SecondSubject), columns.Fold < 0 ? "" : fields[columns.Fold]);

        string? Optional(int column) => column < 0 || fields[column].Length == 0 ? null : fields[column];
    }

    private static bool Label(string text, ListLine line, string name)
    {
        if (Yes.Contains(text, StringComparer.OrdinalIgnoreCase))
            return true;
        return No.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? false
            : throw ListRefusal.At(name, line.Number, $"'{text}' does not say whether the pair is mated", "Write 1 or 0, true or false, same or different.");
    }

    private static string Find(CsvRow row, string file, string name, string pictureFolder)
    {
        var path = Path.Combine(pictureFolder, file);
        if (File.Exists(path))
            return path;
        return SampleFiles.FindByStem(path)
            ?? throw ListRefusal.At(name, row.Line, $"there is no picture '{file}' in '{pictureFolder}'", "Name the folder that the list's names start from, or take the line out.");
    }

    private static readonly Comparer<string> FoldOrder = Comparer<string>.Create((a, b) =>
        int.TryParse(a, NumberStyles.Integer, CultureInfo.InvariantCulture, out var x) && int.TryParse(b, NumberStyles.Integer, CultureInfo.InvariantCulture, out var y)
            ? x.CompareTo(y)
            : string.CompareOrdinal(a, b));

    private readonly record struct CsvRow(int Line, string First, string Second, bool Mated, string? FirstSubject, string? SecondSubject, string Fold);
}
