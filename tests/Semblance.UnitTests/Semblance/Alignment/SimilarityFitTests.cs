using Semblance.Alignment;
using Semblance.Imaging;

namespace Semblance.UnitTests.Alignment;

public sealed class SimilarityFitTests
{
    private static readonly PixelPoint[] Target = [.. CropTemplate.ArcFace112.Points];

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0.35, 30, 120, -40)]
    [InlineData(4, -170, 900, 2000)]
    [InlineData(0.01, 90, 5000, 5000)]
    public void A_known_turn_scale_and_shift_is_found_and_leaves_nothing(double scale, double degrees, double x, double y)
    {
        var (c, s) = (Math.Cos(degrees * Math.PI / 180) / scale, Math.Sin(degrees * Math.PI / 180) / scale);
        PixelPoint[] source = [.. Target.Select(point => new PixelPoint((float)((c * point.X) - (s * point.Y) + x), (float)((s * point.X) + (c * point.Y) + y)))];
        var fit = SimilarityFit.Between(source, Target);

        // The points are floats: at a place of 5,000 pixels they are exact to 5e-4.
        Assert.Equal(scale, fit.Scale, scale * 1e-3);
        Assert.Equal(0, Math.IEEERemainder((Math.Atan2(fit.Sine, fit.Cosine) * 180 / Math.PI) + degrees, 360), 0.05);
        Assert.InRange(fit.Residual, 0, 1e-3 * Math.Max(1, scale));
        var back = fit.TargetToSource();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(source[i].X, back.Apply(Target[i]).X, 1e-2f / (float)scale);
            Assert.Equal(source[i].Y, back.Apply(Target[i]).Y, 1e-2f / (float)scale);
        }
    }

    [Fact]
    public void No_other_similarity_comes_closer()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            PixelPoint[] source = [.. Enumerable.Range(0, 3 + (seed % 4)).Select(_ => new PixelPoint(random.NextSingle() * 300, random.NextSingle() * 300))];
            PixelPoint[] target = [.. source.Select(_ => new PixelPoint(random.NextSingle() * 112, random.NextSingle() * 112))];
            var fit = SimilarityFit.Between(source, target);
            var best = Descend(source, target);
            Assert.Equal(Cost(best, source, target), Cost([fit.Cosine, fit.Sine, fit.ShiftX, fit.ShiftY], source, target), 1e-6);
            Assert.Equal(Math.Sqrt(Cost(best, source, target) / source.Length), fit.Residual, 1e-6);
        }
    }

    [Fact]
    public void A_mirrored_face_is_turned_but_never_mirrored()
    {
        PixelPoint[] mirrored = [.. Target.Select(point => new PixelPoint(112 - point.X, point.Y))];
        var fit = SimilarityFit.Between(mirrored, Target);
        Assert.True((fit.Cosine * fit.Cosine) + (fit.Sine * fit.Sine) > 0);
        Assert.True(fit.Residual > 5, "A reflection would have fitted without rest.");
    }

    [Fact]
    public void Points_that_are_all_one_have_no_scale()
    {
        var fit = SimilarityFit.Between(Enumerable.Repeat(new PixelPoint(7, 8), 5).ToArray(), Target);
        Assert.Equal(0, fit.Scale);
        Assert.True(double.IsFinite(fit.Residual));
    }

    private static double Cost(double[] p, PixelPoint[] source, PixelPoint[] target) => source.Zip(target, (from, to) =>
        Math.Pow((p[0] * from.X) - (p[1] * from.Y) + p[2] - to.X, 2) + Math.Pow((p[1] * from.X) + (p[0] * from.Y) + p[3] - to.Y, 2)).Sum();

    /// <summary>
    /// The slow twin: the normal equations of the four unknowns, made by finite differences of the cost (exact for a square, up to rounding) and
    /// solved by elimination.
    /// </summary>
    private static double[] Descend(PixelPoint[] source, PixelPoint[] target)
    {
        var p = new double[4];
        for (var round = 0; round < 4; round++)
        {
            var rows = new double[4][];
            for (var i = 0; i < 4; i++)
            {
                rows[i] = new double[5];
                for (var k = 0; k < 4; k++)
                    rows[i][k] = Difference(p, i, k);
                rows[i][4] = -(CostAt(p, i, 1) - CostAt(p, i, -1)) / 2;
            }

            var step = Solve(rows);
            for (var i = 0; i < 4; i++)
                p[i] += step[i];
        }

        return p;

        double CostAt(double[] at, int i, double by, int k = -1, double andBy = 0)
        {
            var moved = (double[])at.Clone();
            moved[i] += by;
            if (k >= 0)
                moved[k] += andBy;
            return Cost(moved, source, target);
        }

        double Difference(double[] at, int i, int k) =>
            (CostAt(at, i, 1, k, 1) - CostAt(at, i, 1, k, -1) - CostAt(at, i, -1, k, 1) + CostAt(at, i, -1, k, -1)) / 4;
    }

    private static double[] Solve(double[][] rows)
    {
        for (var column = 0; column < 4; column++)
        {
            var pivot = Enumerable.Range(column, 4 - column).MaxBy(row => Math.Abs(rows[row][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (var row = 0; row < 4; row++)
            {
                if (row == column)
                    continue;
                var factor = rows[row][column] / rows[column][column];
                for (var k = column; k < 5; k++)
                    rows[row][k] -= factor * rows[column][k];
            }
        }

        return [.. Enumerable.Range(0, 4).Select(i => rows[i][4] / rows[i][i])];
    }
}
