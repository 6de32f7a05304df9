using System.Globalization;
using Semblance.Evaluation.Lists;
using Semblance.Imaging;

namespace Semblance.Evaluation.Tracking;

/// <summary>One line of a list of tracks.</summary>
internal static class TrackLine
{
    private const int Least = 6;
    private const int Most = 10; // results of MOTChallenge end with a place in the room
    private static readonly string[] Names = ["frame", "id", "x", "y", "width", "height", "score", "class", "visibility"];

    public static TrackBox Parse(ListLine line, string list, bool isTruth)
    {
        var fields = line.Text.Split(',', StringSplitOptions.TrimEntries);
        if (fields.Length is < Least or > Most)
            throw ListRefusal.At(list, line.Number, string.Create(CultureInfo.InvariantCulture, $"it has {fields.Length} fields"), "Write frame,id,x,y,width,height and, if you like, score,class,visibility.");
        if (!int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var frame) || frame < 1)
            throw ListRefusal.At(list, line.Number, $"'{fields[0]}' is no frame", "Count frames from 1.");
        if (fields[1].Length == 0)
            throw ListRefusal.At(list, line.Number, "the track's id is empty", "Give each track an id.");
        var box = new PixelBox((float)Number(2), (float)Number(3), Side(4), Side(5));
        var score = fields.Length > 6 ? Number(6) : 1;
        if (!isTruth)
            return new TrackBox(frame, fields[1], box) { Score = score };
        var kind = fields.Length > 7 ? Number(7) : -1;
        return new TrackBox(frame, fields[1], box) { Visibility = Visibility(), IsIgnored = score == 0 || kind is not (1 or -1) };

        double Number(int field) => double.TryParse(fields[field], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite((float)value)
            ? value
            : throw ListRefusal.At(list, line.Number, $"the {Names[field]} '{fields[field]}' is no number", "Write numbers with a point, such as 12.5.");

        float Side(int field) => Number(field) is > 0 and var side
            ? (float)side
            : throw ListRefusal.At(list, line.Number, $"the {Names[field]} '{fields[field]}' is not above 0", "Leave out boxes without an area.");

        double Visibility() => fields.Length <= 8 ? 1 : Number(8) switch
        {
            -1 => 1,
            >= 0 and <= 1 and var share => share,
            _ => throw ListRefusal.At(list, line.Number, $"the visibility '{fields[8]}' is no share", "Write the share of the face that can be seen, 0 to 1, or -1 where it is not known."),
        };
    }
}
