using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.UnitTests.Models;

/// <summary>What the made detector takes for a face: a square, its upper half red, its lower half green. A tint in blue tells one from the other.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Side">Length of a side.</param>
/// <param name="QuarterTurns">How often the picture was turned clockwise after the mark was drawn; a viewer sees it lying so.</param>
/// <param name="Tint">0 to 60: blue of the whole mark.</param>
internal sealed record MadeMark(int X, int Y, int Side = 32, int QuarterTurns = 0, int Tint = 0)
{
    public PixelBox Box => new(X, Y, Side, Side);

    /// <summary>Red, green, blue bytes of a black picture with marks.</summary>
    public static byte[] Pixels(int width, int height, params MadeMark[] marks)
    {
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < width * height; i++)
        {
            if (marks.FirstOrDefault(mark => mark.Holds(i % width, i / width)) is not { } mark)
                continue;
            rgb[(i * 3) + (mark.IsUpper(i % width, i / width) ? 0 : 1)] = 255;
            rgb[(i * 3) + 2] = (byte)mark.Tint;
        }

        return rgb;
    }

    /// <summary>Where the detector's points lie on this mark.</summary>
    public PixelPoint Point(LandmarkPoint point)
    {
        var (x, y) = MadeDetector.Points[(int)point];
        var (across, down) = QuarterTurns switch { 0 => (x, y), 1 => (1 - y, x), 2 => (1 - x, 1 - y), _ => (y, 1 - x) };
        return new PixelPoint(X + (across * Side), Y + (down * Side));
    }

    private bool Holds(int x, int y) => x >= X && x < X + Side && y >= Y && y < Y + Side;

    private bool IsUpper(int x, int y) => QuarterTurns switch
    {
        0 => y < Y + (Side / 2),
        1 => x >= X + (Side / 2),
        2 => y >= Y + (Side / 2),
        _ => x < X + (Side / 2),
    };
}
