using Semblance.ArchitectureTests.House;

namespace Semblance.ArchitectureTests.Judging;

/// <summary>The one list of exceptions, <c>exceptions.txt</c>: a line each, <c>rule | offender | reason</c>.</summary>
internal static class ExceptionList
{
    public const string File = "tests/Semblance.ArchitectureTests/exceptions.txt";

    private static readonly Lazy<IReadOnlyList<KnownException>> Read = new(() => Parse(System.IO.File.ReadAllText(Repository.PathOf(File))));

    public static IReadOnlyList<KnownException> Current => Read.Value;

    public static IReadOnlyList<KnownException> Parse(string text) =>
    [
        .. text.Split('\n')
            .Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => ParseLine(line.Text, line.Number)),
    ];

    private static KnownException ParseLine(string text, int number)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        return parts.Length == 3 && Array.TrueForAll(parts, part => part.Length > 0)
            ? new KnownException(number, parts[0], parts[1], parts[2])
            : throw new FormatException($"{File}, line {number}: a line is 'rule | offender | reason', and all three must be there.");
    }
}
