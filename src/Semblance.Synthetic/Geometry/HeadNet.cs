namespace Semblance.Synthetic.Geometry;

/// <summary>The triangles of the head's grid.</summary>
internal static class HeadNet
{
    private const int Step = 2;

    static HeadNet()
    {
        Triangles = SurfaceMesh.Grid(HeadGrid.Rows, HeadGrid.Columns);
        IsDetail = new bool[Triangles.Length / 3];
        for (var t = 0; t < IsDetail.Length; t++)
            IsDetail[t] = Detail(Triangles[t * 3]) || Detail(Triangles[(t * 3) + 2]);
    }

    /// <summary>Three places each; two triangles make a square of the grid.</summary>
    public static int[] Triangles { get; }

    /// <summary>The same from every second row and column, for what need not be seen sharply, such as shadows.</summary>
    public static int[] Coarse { get; } = MakeCoarse();

    /// <summary>Where every sample is looked at by itself: eyes, the line between the lips.</summary>
    public static bool[] IsDetail { get; }

    /// <summary>Row and column of a triangle's square, and whether it is the lower right half.</summary>
    public static (int Row, int Column, bool IsLower) Square(int triangle) =>
        (triangle / 2 / (HeadGrid.Columns - 1), triangle / 2 % (HeadGrid.Columns - 1), (triangle & 1) == 1);

    private static int[] MakeCoarse()
    {
        var net = new List<int>();
        for (var row = 0; row + Step < HeadGrid.Rows; row += Step)
        {
            for (var column = 0; column + Step < HeadGrid.Columns; column += Step)
            {
                var a = (row * HeadGrid.Columns) + column;
                var (b, c) = (a + (Step * HeadGrid.Columns), a + Step);
                net.AddRange([a, b, c, c, b, b + Step]);
            }
        }

        return [.. net];
    }

    private static bool Detail(int place)
    {
        var usual = UsualHead.Places[place];
        var x = MathF.Abs(usual.X);
        var isEye = MathF.Abs(x - EyeForms.CentreX) < 17 && usual.Y is > -8 and < 10;
        var isMouth = x < 28 && usual.Y is > -71 and < -65;
        return usual.Z > 20 && (isEye || isMouth);
    }
}
