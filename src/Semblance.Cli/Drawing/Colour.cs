namespace Semblance.Cli.Drawing;

/// <summary>An sRGB colour.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White => new(255, 255, 255);

    public static Colour Black => new(0, 0, 0);

    public static Colour Teal => new(0, 150, 136);

    public static Colour Orange => new(255, 152, 0);

    public static Colour Blueish => new(33, 150, 243);

    /// <summary>Whether black is read on it better than white (luma of ITU-R BT.601 over three quarters).</summary>
    public bool IsLight => (299 * Red) + (587 * Green) + (114 * Blue) > 191_000;
}
