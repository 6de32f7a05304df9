using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>Finds the place of the grid that lies at (x, y) on the front of the usual head.</summary>
internal static class FrontalChart
{
    private const float Step = 1.5f;
    private const int HalfWide = 50;
    private const int Wide = (2 * HalfWide) + 1;
    private const int Low = -80;
    private const int High = 76;
    private const int Tall = High - Low + 1;
    private static readonly (float Row, float Column)[] Cells = Fill();

    /// <summary>Row and column, with fractions; places beyond the chart are moved to its border.</summary>
    public static (float Row, float Column) Locate(float x, float y)
    {
        var gx = Math.Clamp((x / Step) + HalfWide, 0, Wide - 1.001f);
        var gy = Math.Clamp((y / Step) - Low, 0, Tall - 1.001f);
        var (ix, iy) = ((int)gx, (int)gy);
        var (fx, fy) = (gx - ix, gy - iy);
        var (a, b) = (Cells[(iy * Wide) + ix], Cells[(iy * Wide) + ix + 1]);
        var (c, d) = (Cells[((iy + 1) * Wide) + ix], Cells[((iy + 1) * Wide) + ix + 1]);
        return (ExactMath.Mix(ExactMath.Mix(a.Row, b.Row, fx), ExactMath.Mix(c.Row, d.Row, fx), fy),
            ExactMath.Mix(ExactMath.Mix(a.Column, b.Column, fx), ExactMath.Mix(c.Column, d.Column, fx), fy));
    }

    /// <summary>The place on a head in the middle between four points of the grid.</summary>
    public static Vec3 PlaceAt(ReadOnlySpan<Vec3> places, float row, float column)
    {
        var (r, c) = (Math.Clamp((int)row, 0, HeadGrid.Rows - 2), Math.Clamp((int)column, 0, HeadGrid.Columns - 2));
        var i = (r * HeadGrid.Columns) + c;
        var top = Vec3.Lerp(places[i], places[i + 1], column - c);
        var bottom = Vec3.Lerp(places[i + HeadGrid.Columns], places[i + HeadGrid.Columns + 1], column - c);
        return Vec3.Lerp(top, bottom, row - r);
    }

    private static (float Row, float Column)[] Fill()
    {
        var cells = new (float Row, float Column)[Wide * Tall];
        for (var iy = 0; iy < Tall; iy++)
            for (var ix = 0; ix < Wide; ix++)
                cells[(iy * Wide) + ix] = Search((ix - HalfWide) * Step, (iy + Low) * Step);
        return cells;
    }

    /// <summary>Row by height in the present column, column by x in that row, again and again.</summary>
    private static (float Row, float Column) Search(float x, float y)
    {
        var (row, column) = (HeadGrid.UpperLipRow * 0.6f, (float)HeadGrid.MiddleColumn);
        for (var turn = 0; turn < 14; turn++)
        {
            row = RowAt(column, y);
            column = ExactMath.Mix(column, ColumnAt(row, x), 0.8f);
        }

        return (row, column);
    }

    private static float RowAt(float column, float y)
    {
        const int last = 130; // the jaw's edge, where heights stop falling
        for (var row = 1; row < HeadGrid.Rows && (row <= last || HeadGrid.Levels[row] <= 10); row++)
        {
            var (above, below) = (PlaceAt(UsualHead.Places, row - 1, column).Y, PlaceAt(UsualHead.Places, row, column).Y);
            if (below <= y && above > below)
                return row - 1 + Math.Clamp((above - y) / (above - below), 0, 1);
            if (HeadGrid.Levels[row] >= 10)
                return row;
        }

        return HeadGrid.Rows - 2;
    }

    private static float ColumnAt(float row, float x)
    {
        var (least, most) = (HeadGrid.MiddleColumn - 45f, HeadGrid.MiddleColumn + 45f);
        for (var turn = 0; turn < 18; turn++)
        {
            var middle = (least + most) / 2;
            if (PlaceAt(UsualHead.Places, row, middle).X < x)
                least = middle;
            else
                most = middle;
        }

        return (least + most) / 2;
    }
}
