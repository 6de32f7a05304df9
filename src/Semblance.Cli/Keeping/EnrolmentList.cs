using Semblance.Cli.Pictures;
using Semblance.Errors;

namespace Semblance.Cli.Keeping;

/// <summary>Who shall be enrolled, and by which files.</summary>
/// <param name="Name">The external id, which is the shown name too.</param>
/// <param name="Files">The pictures.</param>
internal sealed record EnrolmentList(string Name, IReadOnlyList<string> Files)
{
    private const string Header = "file,subject";

    /// <summary>One person with the pictures that were named.</summary>
    public static IReadOnlyList<EnrolmentList> OfOne(string name, IReadOnlyCollection<string> paths) => [new EnrolmentList(name, PictureFiles.ExpandToSome(paths))];

    /// <summary>A folder that holds a folder of pictures for each person.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: it can't be read, or holds no person.</exception>
    public static IReadOnlyList<EnrolmentList> OfFolder(string folder)
    {
        var people = PictureFiles.Reading(folder, () => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).ToArray())
            .Select(own => new EnrolmentList(Path.GetFileName(own), PictureFiles.Below(own)))
            .Where(person => person.Files.Count > 0)
            .ToArray();
        return people.Length > 0 ? people : throw new SemblanceException(ErrorCode.InputNotFound, $"No folder in {folder} holds a picture.", "Name a folder that holds one folder of pictures per person, or give --subject NAME for pictures of one person.");
    }

    /// <summary>A table of files and subjects, <c>file,subject</c> in its first line; files are looked for beside the table.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputListInvalid"/>: no such table.</exception>
    public static async Task<IReadOnlyList<EnrolmentList>> OfTableAsync(string path, CancellationToken cancellation)
    {
        var lines = (await PictureFiles.ReadTextAsync(path, cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length < 2 || !lines[0].Equals(Header, StringComparison.OrdinalIgnoreCase))
            throw new SemblanceException(ErrorCode.InputListInvalid, $"{path} does not begin with the line '{Header}', or has no other line.", "Write one line per picture: its file, a comma, whom it shows.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var rows = lines.Skip(1).Select((line, i) => line.LastIndexOf(',') is var comma and > 0 && comma < line.Length - 1
            ? (File: Path.Combine(folder, line[..comma].Trim()), Name: line[(comma + 1)..].Trim())
            : throw new SemblanceException(ErrorCode.InputListInvalid, FormattableString.Invariant($"Line {i + 2} of {path} is not 'file,subject'."), "Write the file, a comma, whom it shows."));
        return [.. rows.GroupBy(row => row.Name, StringComparer.Ordinal).Select(own => new EnrolmentList(own.Key, [.. own.Select(row => row.File)]))];
    }
}
