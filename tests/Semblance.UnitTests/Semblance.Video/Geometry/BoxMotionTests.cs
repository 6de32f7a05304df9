using Semblance.Imaging;
using Semblance.UnitTests.Video.Tracking;
using Semblance.Video.Geometry;

namespace Semblance.UnitTests.Video.Geometry;

public sealed class BoxMotionTests
{
    [Fact]
    public void Agrees_with_a_filter_written_in_matrices()
    {
        var random = new Random(11);
        for (var round = 0; round < 50; round++)
        {
            // The size stays, so that the noise of x, which is measured in sizes, stays, too.
            var (time, box) = (TimeSpan.Zero, new PixelBox(100, 100, 50, 50));
            var motion = BoxMotion.Start(box, time);
            var twin = MatrixFilter.Start(box.Centre.X, 0.08 * 50, 4 * 50);
            for (var step = 0; step < 20; step++)
            {
                var seconds = TimeSpan.FromSeconds(0.03 + (0.5 * random.NextDouble()));
                time += seconds;
                box = box with { X = box.X + (30 * (float)random.NextDouble()) };
                motion = motion.At(time);
                twin.Predict(seconds.TotalSeconds, 4 * 50);
                Assert.Equal(twin.Place, motion.Box.Centre.X, 0.01);
                Assert.Equal(Math.Sqrt(twin.Variance) / 50, motion.Uncertainty, 1e-3);
                motion = motion.With(box, isSure: true);
                twin.Update(box.Centre.X, 0.08 * 50);
                Assert.Equal(twin.Place, motion.Box.Centre.X, 0.01);
            }
        }
    }

    [Fact]
    public void Two_half_steps_are_one_step()
    {
        var motion = Walked(5);
        var whole = motion.At(TimeSpan.FromSeconds(3));
        var halves = motion.At(TimeSpan.FromSeconds(2)).At(TimeSpan.FromSeconds(3));
        Assert.Equal(whole.Box.X, halves.Box.X, 0.01);
        Assert.Equal(whole.Uncertainty, halves.Uncertainty, 0.02);
    }

    [Fact]
    public void A_steady_walker_who_comes_nearer_is_predicted()
    {
        // 300 pixels a second to the right and a fifth larger each second, after ten looks at 5 a second.
        PixelBox At(double second) => MadeWalker.BoxAround(100 + (300 * second), 200, (float)(80 * Math.Exp(0.2 * second)));
        var motion = BoxMotion.Start(At(0), TimeSpan.Zero);
        for (var k = 1; k < 10; k++)
            motion = motion.At(TimeSpan.FromSeconds(0.2 * k)).With(At(0.2 * k), isSure: true);
        var (predicted, truth) = (motion.BoxAt(TimeSpan.FromSeconds(2.2)), At(2.2));
        // A tenth of a face: the filter trusts its newest speed, which no jitter spoils here.
        Assert.InRange(predicted.Centre.DistanceTo(truth.Centre), 0, 8);
        Assert.InRange(predicted.Width / truth.Width, 0.9, 1.1);
    }

    [Fact]
    public void A_prediction_grows_less_sure_with_time_and_a_look_makes_it_surer()
    {
        var motion = Walked(5);
        var later = motion.At(TimeSpan.FromSeconds(1.8));
        Assert.True(later.Uncertainty > motion.Uncertainty);
        Assert.True(later.SizeUncertainty > motion.SizeUncertainty);
        Assert.True(later.With(later.Box, isSure: true).Uncertainty < later.Uncertainty);
    }

    [Fact]
    public void A_box_of_a_low_score_moves_the_motion_less()
    {
        var motion = Walked(5).At(TimeSpan.FromSeconds(1));
        var aside = motion.Box with { Y = motion.Box.Y + 40 };
        Assert.True(motion.With(aside, isSure: false).Box.Y < motion.With(aside, isSure: true).Box.Y);
    }

    [Fact]
    public void Beyond_the_horizon_the_box_stands_still()
    {
        var motion = Walked(5);
        Assert.Equal(motion.BoxAt(TimeSpan.FromSeconds(0.8 + BoxMotion.HorizonSeconds)), motion.BoxAt(TimeSpan.FromHours(1)));
        Assert.NotEqual(motion.BoxAt(TimeSpan.FromSeconds(1)), motion.BoxAt(TimeSpan.FromHours(1)));
    }

    [Fact]
    public void The_shape_of_a_box_is_kept()
    {
        var box = new PixelBox(10, 20, 60, 90);
        var kept = BoxMotion.Start(box, TimeSpan.Zero).Box;
        Assert.Equal((box.X, box.Y, box.Width, box.Height), (kept.X, kept.Y, kept.Width, kept.Height), new Near());
    }

    private static BoxMotion Walked(int looks)
    {
        var motion = BoxMotion.Start(MadeWalker.BoxAround(100, 100, 80), TimeSpan.Zero);
        for (var k = 1; k < looks; k++)
            motion = motion.At(TimeSpan.FromSeconds(0.2 * k)).With(MadeWalker.BoxAround(100 + (40 * k), 100, 80), isSure: true);
        return motion;
    }

    private sealed class Near : IEqualityComparer<(float, float, float, float)>
    {
        public bool Equals((float, float, float, float) a, (float, float, float, float) b) =>
            Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) + Math.Abs(a.Item3 - b.Item3) + Math.Abs(a.Item4 - b.Item4) < 0.01;

        public int GetHashCode((float, float, float, float) value) => 0;
    }

    /// <summary>The textbook's way: x = F x, P = F P F' + Q; K = P H' / (H P H' + R), x = x + K (z - H x), P = (I - K H) P (I - K H)' + K R K'.</summary>
    private sealed class MatrixFilter
    {
        private double[,] _x = new double[2, 1];
        private double[,] _p = new double[2, 2];

        public double Place => _x[0, 0];

        public double Variance => _p[0, 0];

        public static MatrixFilter Start(double place, double placeNoise, double speedNoise) =>
            new() { _x = new[,] { { place }, { 0 } }, _p = new[,] { { placeNoise * placeNoise, 0 }, { 0, speedNoise * speedNoise } } };

        public void Predict(double t, double noise)
        {
            var f = new[,] { { 1, t }, { 0, 1 } };
            var q = noise * noise;
            _x = Times(f, _x);
            _p = Plus(Times(Times(f, _p), Turned(f)), new[,] { { q * t * t * t / 3, q * t * t / 2 }, { q * t * t / 2, q * t } });
        }

        public void Update(double seen, double noise)
        {
            var h = new[,] { { 1.0, 0 } };
            var r = noise * noise;
            var total = Times(Times(h, _p), Turned(h))[0, 0] + r;
            var k = Times(Times(_p, Turned(h)), new[,] { { 1 / total } });
            _x = Plus(_x, Times(k, new[,] { { seen - _x[0, 0] } }));
            var rest = Plus(new[,] { { 1.0, 0 }, { 0, 1 } }, Times(Times(k, h), new[,] { { -1.0, 0 }, { 0, -1 } }));
            _p = Plus(Times(Times(rest, _p), Turned(rest)), Times(Times(k, new[,] { { r } }), Turned(k)));
        }

        private static double[,] Times(double[,] a, double[,] b)
        {
            var c = new double[a.GetLength(0), b.GetLength(1)];
            for (var i = 0; i < c.GetLength(0); i++)
            {
                for (var j = 0; j < c.GetLength(1); j++)
                    c[i, j] = Enumerable.Range(0, a.GetLength(1)).Sum(k => a[i, k] * b[k, j]);
            }

            return c;
        }

        private static double[,] Plus(double[,] a, double[,] b)
        {
            var c = (double[,])a.Clone();
            for (var i = 0; i < c.GetLength(0); i++)
            {
                for (var j = 0; j < c.GetLength(1); j++)
                    c[i, j] += b[i, j];
            }

            return c;
        }

        private static double[,] Turned(double[,] a)
        {
            var c = new double[a.GetLength(1), a.GetLength(0)];
            for (var i = 0; i < c.GetLength(0); i++)
            {
                for (var j = 0; j < c.GetLength(1); j++)
                    c[i, j] = a[j, i];
            }

            return c;
        }
    }
}
