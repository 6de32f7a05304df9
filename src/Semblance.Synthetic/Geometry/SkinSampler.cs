using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>Draws places of the head evenly by area.</summary>
internal static class SkinSampler
{
    private const float LastLevel = 12.5f;
    private static readonly float[] Sums = Fill();

    /// <summary>A place of the grid for a share of the whole area, with a random place inside of its square.</summary>
    public static (float Row, float Column) At(float share, SeededStream stream)
    {
        var found = Array.BinarySearch(Sums, share * Sums[^1]);
        var square = Math.Min(found < 0 ? ~found : found, Sums.Length - 1);
        var (row, column) = (square / (HeadGrid.Columns - 1), square % (HeadGrid.Columns - 1));
        return (row + stream.Unit(), column + stream.Unit());
    }

    private static float[] Fill()
    {
        var sums = new List<float>();
        var sum = 0f;
        for (var row = 0; row < HeadGrid.Rows - 1 && HeadGrid.Levels[row] < LastLevel; row++)
        {
            for (var column = 0; column < HeadGrid.Columns - 1; column++)
            {
                var i = (row * HeadGrid.Columns) + column;
                var across = UsualHead.Places[i + 1] - UsualHead.Places[i];
                var down = UsualHead.Places[i + HeadGrid.Columns] - UsualHead.Places[i];
                sum += across.Cross(down).Length;
                sums.Add(sum);
            }
        }

        return [.. sums];
    }
}
