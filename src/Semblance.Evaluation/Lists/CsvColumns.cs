namespace Semblance.Evaluation.Lists;

/// <summary>Which column of a CSV list holds what, found by the names in its header row.</summary>
internal sealed record CsvColumns(char Separator, int First, int Second, int Label, int FirstSubject, int SecondSubject, int Fold, int Count)
{
    private static readonly string[] FirstNames = ["a", "first", "file1", "file_1", "path1", "path_1", "image1", "image_1", "img1", "sample1", "sample_1", "left", "probe"];
    private static readonly string[] SecondNames = ["b", "second", "file2", "file_2", "path2", "path_2", "image2", "image_2", "img2", "sample2", "sample_2", "right", "reference"];
    private static readonly string[] LabelNames = ["mated", "label", "same", "issame", "is_same", "match", "target", "y"];
    private static readonly string[] FirstSubjectNames = ["subject_a", "subject1", "subject_1", "person1", "person_1", "person_a"];
    private static readonly string[] SecondSubjectNames = ["subject_b", "subject2", "subject_2", "person2", "person_2", "person_b"];
    private static readonly string[] FoldNames = ["fold", "split"];

    /// <summary>The columns; null when the line is no header of a CSV list.</summary>
    public static CsvColumns? Find(string header)
    {
        foreach (var separator in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var names = CsvLine.Split(header.TrimStart('\uFEFF'), separator)?.ConvertAll(n => n.Trim().ToLowerInvariant());
            if (names is null || names.Count < 3)
                continue;
            var columns = new CsvColumns(
                separator, IndexOf(names, FirstNames), IndexOf(names, SecondNames), IndexOf(names, LabelNames),
                IndexOf(names, FirstSubjectNames), IndexOf(names, SecondSubjectNames), IndexOf(names, FoldNames), names.Count);
            if (columns is { First: >= 0, Second: >= 0, Label: >= 0 })
                return columns;
        }
        return null;
    }

    private static int IndexOf(List<string> names, string[] known) => names.FindIndex(n => known.Contains(n, StringComparer.Ordinal));
}
