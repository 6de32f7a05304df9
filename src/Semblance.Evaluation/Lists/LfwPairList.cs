using System.Globalization;

namespace Semblance.Evaluation.Lists;

/// <summary>
/// LFW's format (Huang et al. 2007): <c>NAME a b</c> for two pictures of one person, <c>NAME1 a NAME2 b</c> for two
/// people, tabs between; before them, optionally, <c>folds count</c> (View 2: each fold has count mated, then count
/// non-mated pairs) or a lone <c>count</c> (View 1: count of each kind).
/// </summary>
internal static class LfwPairList
{
    private static readonly char[] Blanks = [' ', '\t'];

    public static PairList Parse(IReadOnlyList<ListLine> lines, string name, string pictureFolder)
    {
        var header = Header(lines[0], name);
        var body = header is null ? lines : [.. lines.Skip(1)];
        if (header is { } promised && (long)promised.Folds * promised.Count * 2 != body.Count)
        {
            throw ListRefusal.At(
                name, lines[0].Number,
                string.Create(CultureInfo.InvariantCulture, $"the header promises {(long)promised.Folds * promised.Count * 2} pairs, but {body.Count} follow"),
                "Restore the missing lines, or remove the header to use the list without folds.");
        }
        var foldLength = header is { } h ? h.Count * 2 : body.Count;
        var samples = new Dictionary<string, ListedSample>(StringComparer.Ordinal);
        var pairs = new LabelledPair[body.Count];
        for (var k = 0; k < body.Count; k++)
            pairs[k] = Pair(body[k], k / foldLength);
        return new PairList(name, samples.Values, pairs);

        LabelledPair Pair(ListLine line, int fold)
        {
            var fields = Fields(line.Text);
            var (first, second, mated) = fields.Length switch
            {
                3 => (Sample(line, fields[0], fields[1]), Sample(line, fields[0], fields[2]), true),
                4 => (Sample(line, fields[0], fields[1]), Sample(line, fields[2], fields[3]), false),
                _ => throw ListRefusal.At(name, line.Number, $"it has {fields.Length} fields", "Write NAME a b for one person or NAME1 a NAME2 b for two, with tabs between."),
            };
            if (!mated && string.Equals(fields[0], fields[2], StringComparison.Ordinal))
                throw ListRefusal.At(name, line.Number, $"four fields mean two people, but both are '{fields[0]}'", "Write NAME a b for two pictures of one person.");
            return new LabelledPair(first, second, mated, fold, line.Number);
        }

        string Sample(ListLine line, string person, string number)
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var picture))
                throw ListRefusal.At(name, line.Number, $"'{number}' is no picture number", "Write the number of the picture, such as 1 for NAME_0001.");
            var stem = string.Create(CultureInfo.InvariantCulture, $"{person}/{person}_{picture:0000}");
            if (!samples.ContainsKey(stem))
            {
                var path = SampleFiles.FindByStem(Path.Combine(pictureFolder, stem))
                    ?? throw ListRefusal.At(name, line.Number, $"there is no picture '{stem}' of any known format in '{pictureFolder}'", "Name the folder that holds one folder per person, or take the line out.");
                samples.Add(stem, new ListedSample(stem, person, path));
            }
            return stem;
        }
    }

    private static (int Folds, int Count)? Header(ListLine line, string name)
    {
        var fields = Fields(line.Text);
        if (fields.Length > 2 || !fields.All(f => int.TryParse(f, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return null;
        var numbers = Array.ConvertAll(fields, f => int.Parse(f, NumberStyles.None, CultureInfo.InvariantCulture));
        if (numbers.Any(n => n < 1))
            throw ListRefusal.At(name, line.Number, "the header has a zero", "Write the number of folds and of pairs of each kind in a fold, or no header.");
        return numbers.Length == 2 ? (numbers[0], numbers[1]) : (1, numbers[0]);
    }

    // Some copies have blanks where the original has tabs; a name has neither.
    private static string[] Fields(string line) =>
        line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
