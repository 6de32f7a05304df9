namespace Semblance.Synthetic.Geometry;

/// <summary>
/// The net of rows and columns that every head is made of. A row is a level between the crown and the foot of the neck, a column a direction
/// around the head; both lie closest in the face. A knot's level is the same feature in every head: brow, eyes, line between the lips.
/// </summary>
internal static class HeadGrid
{
    /// <summary>Columns from the middle of the back, over the subject's right side and the face, to the back again; the last is the first.</summary>
    public const int Columns = 145;

    /// <summary>The column in the middle of the face.</summary>
    public const int MiddleColumn = Columns / 2;

    /// <summary>Rows of each stretch between two knots.</summary>
    private static readonly int[] RowsBetween = [16, 12, 14, 20, 20, 22, 20, 16, 12, 12, 8, 6, 8];

    static HeadGrid()
    {
        var levels = new List<float> { 0 };
        for (var knot = 0; knot < RowsBetween.Length; knot++)
        {
            if (knot == LipKnot)
            {
                UpperLipRow = levels.Count - 1;
                levels.Add(LipKnot);
            }

            for (var k = 1; k <= RowsBetween[knot]; k++)
                levels.Add(knot + ((float)k / RowsBetween[knot]));
        }

        Levels = [.. levels];
        Directions = [.. Enumerable.Range(0, Columns).Select(Direction)];
    }

    /// <summary>The knot of the line between the lips.</summary>
    public const int LipKnot = 7;

    /// <summary>Level of each row, in knots.</summary>
    public static float[] Levels { get; }

    /// <summary>Direction of each column in degrees, -180 to 180, 0 straight ahead, positive to the subject's left.</summary>
    public static float[] Directions { get; }

    /// <summary>How many rows.</summary>
    public static int Rows => Levels.Length;

    /// <summary>How many places.</summary>
    public static int Count => Levels.Length * Columns;

    /// <summary>The last row of the upper lip; the next begins the lower lip at the same place.</summary>
    public static int UpperLipRow { get; }

    private static float Direction(int column)
    {
        var q = (column - MiddleColumn) / (float)MiddleColumn;
        return 180 * ((0.35f * q) + (0.65f * q * q * q));
    }
}
