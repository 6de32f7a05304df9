using System.Globalization;
using Semblance.Errors;
using Semblance.Evaluation.Lists;

namespace Semblance.Evaluation.Tracking;

/// <summary>
/// Lists of tracks in the text format of MOTChallenge (Milan and others 2016): a line for each box, <c>frame,id,x,y,width,height,score,class,visibility</c>, frames from 1, any order.
/// </summary>
/// <remarks>
/// The last three may be missing; -1 stands for an unknown class or visibility. Truth with a score of 0, or of another class than 1, need not be covered. Places are taken and
/// written as they are, so truth and result must count pixels from the same corner. Empty lines and lines that start with '#' are skipped.
/// </remarks>
public static class TrackList
{
    /// <summary>Reads truth: the seventh field is 0 for what need not be covered, the eighth a class, the ninth the share that can be seen.</summary>
    /// <param name="path">The list.</param>
    /// <returns>The boxes in the order of the lines.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputNotFound"/>: no such list. <see cref="ErrorCode.InputListInvalid"/>: a line is wrong; the message gives the line and what to do.
    /// </exception>
    public static IReadOnlyList<TrackBox> ReadTruth(string path) => ReadFile(path, isTruth: true);

    /// <summary>Reads a result: the seventh field is the tracker's score, and what follows it has no meaning.</summary>
    /// <param name="path">The list.</param>
    /// <returns>The boxes in the order of the lines.</returns>
    /// <exception cref="SemblanceException">As for <see cref="ReadTruth(string)"/>.</exception>
    public static IReadOnlyList<TrackBox> ReadResult(string path) => ReadFile(path, isTruth: false);

    /// <summary>Reads truth from a text.</summary>
    /// <param name="text">The list's text.</param>
    /// <param name="name">What messages call it.</param>
    /// <returns>The boxes in the order of the lines.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputListInvalid"/>, as for <see cref="ReadTruth(string)"/>.</exception>
    public static IReadOnlyList<TrackBox> ReadTruth(TextReader text, string name) => Read(text, name, isTruth: true);

    /// <summary>Reads a result from a text.</summary>
    /// <param name="text">The list's text.</param>
    /// <param name="name">What messages call it.</param>
    /// <returns>The boxes in the order of the lines.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputListInvalid"/>, as for <see cref="ReadTruth(string)"/>.</exception>
    public static IReadOnlyList<TrackBox> ReadResult(TextReader text, string name) => Read(text, name, isTruth: false);

    /// <summary>Writes truth: places in hundredths of a pixel, 0 or 1 for ignored or not, class 1, visibility in thousandths.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="boxes">The boxes.</param>
    /// <exception cref="ArgumentException">A track's id is empty, or has a comma, a blank or a line break in it.</exception>
    public static void WriteTruth(TextWriter text, IEnumerable<TrackBox> boxes) =>
        Write(text, boxes, box => string.Create(CultureInfo.InvariantCulture, $"{(box.IsIgnored ? 0 : 1)},1,{box.Visibility:0.###}"));

    /// <summary>Writes a result: places in hundredths of a pixel, and the score.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="boxes">The boxes.</param>
    /// <exception cref="ArgumentException">A track's id is empty, or has a comma, a blank or a line break in it.</exception>
    public static void WriteResult(TextWriter text, IEnumerable<TrackBox> boxes) =>
        Write(text, boxes, box => string.Create(CultureInfo.InvariantCulture, $"{box.Score:0.####},-1,-1,-1"));

    private static void Write(TextWriter text, IEnumerable<TrackBox> boxes, Func<TrackBox, string> end)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(boxes);
        foreach (var box in boxes)
        {
            if (box.TrackId.Length == 0 || box.TrackId[0] == '#' || box.TrackId.Any(letter => letter == ',' || char.IsWhiteSpace(letter)))
                throw new ArgumentException($"'{box.TrackId}' can't be written as the id of a track.", nameof(boxes));
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{box.Frame},{box.TrackId},{box.Box.X:0.##},{box.Box.Y:0.##},{box.Box.Width:0.##},{box.Box.Height:0.##},{end(box)}\n"));
        }
    }

    private static List<TrackBox> ReadFile(string path, bool isTruth)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var reader = new StreamReader(path);
            return Read(reader, Path.GetFileName(path), isTruth);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.InputNotFound, $"The list '{path}' can't be read.", "Name a list file that exists and may be read.", failure);
        }
    }

    private static List<TrackBox> Read(TextReader text, string name, bool isTruth)
    {
        ArgumentNullException.ThrowIfNull(text);
        var boxes = new List<TrackBox>();
        var seen = new HashSet<(int, string)>();
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var box = TrackLine.Parse(new ListLine(number, line), name, isTruth);
            if (!seen.Add((box.Frame, box.TrackId)))
                throw ListRefusal.At(name, number, string.Create(CultureInfo.InvariantCulture, $"track '{box.TrackId}' has a box in frame {box.Frame} already"), "Give a track one box a frame.");
            boxes.Add(box);
        }

        return boxes;
    }
}
