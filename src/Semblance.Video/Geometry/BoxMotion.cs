using Semblance.Imaging;

namespace Semblance.Video.Geometry;

/// <summary>
/// How a face's box moves: Kalman filters of constant speed over the centre's x and y and the logarithm of the size, which know nothing of each other.
/// All noise is in units of the face's size, so a face twice as large may move twice as far.
/// </summary>
/// <remarks>Immutable. The size is the root of the box's area.</remarks>
internal readonly record struct BoxMotion
{
    /// <summary>Predictions stop here: nobody keeps a straight line for longer.</summary>
    public const double HorizonSeconds = 1;

    /// <summary>How far a detector's box lies from the true one, in sizes (one standard deviation).</summary>
    private const double BoxNoise = 0.08;

    /// <summary>What walkers reach before their speed is known, in sizes a second: ten are two faces between two frames at 5 a second.</summary>
    private const double FirstSpeed = 4;

    /// <summary>How fast speed changes, in sizes a second, over the first second.</summary>
    private const double SpeedNoise = 4;

    /// <summary>So many times further off are boxes of a low score.</summary>
    private const double UnsureNoise = 3;

    private const double SizeNoise = 0.08;
    private const double FirstGrowth = 0.4;
    private const double GrowthNoise = 0.25;

    private readonly TimeSpan _time;
    private readonly Axis _x;
    private readonly Axis _y;
    private readonly Axis _logSize;
    private readonly double _aspect;

    private BoxMotion(TimeSpan time, Axis x, Axis y, Axis logSize, double aspect)
    {
        _time = time;
        _x = x;
        _y = y;
        _logSize = logSize;
        _aspect = aspect;
    }

    /// <summary>The root of the box's area, in pixels.</summary>
    public double Size => Math.Exp(_logSize.Place);

    /// <summary>How unsure the centre is on one axis, in sizes (one standard deviation).</summary>
    public double Uncertainty => Math.Sqrt(Math.Max(_x.PlaceVariance, _y.PlaceVariance)) / Size;

    /// <summary>How unsure the logarithm of the size is (one standard deviation).</summary>
    public double SizeUncertainty => Math.Sqrt(_logSize.PlaceVariance);

    /// <summary>The box of the motion's own time.</summary>
    public PixelBox Box
    {
        get
        {
            var (width, height) = (Size * Math.Sqrt(_aspect), Size / Math.Sqrt(_aspect));
            return new PixelBox((float)(_x.Place - (width / 2)), (float)(_y.Place - (height / 2)), (float)width, (float)height);
        }
    }

    /// <summary>A face seen once: its place is known, its speed may be any.</summary>
    public static BoxMotion Start(PixelBox box, TimeSpan time)
    {
        var size = SizeOf(box);
        return new BoxMotion(
            time,
            Axis.Start(box.Centre.X, BoxNoise * size, FirstSpeed * size),
            Axis.Start(box.Centre.Y, BoxNoise * size, FirstSpeed * size),
            Axis.Start(Math.Log(size), SizeNoise, FirstGrowth),
            AspectOf(box));
    }

    /// <summary>The root of a box's area in pixels; 1 or more.</summary>
    public static double SizeOf(PixelBox box) => Math.Sqrt(Math.Max(1, box.Area));

    /// <summary>The motion carried on to a later time, less sure than before.</summary>
    public BoxMotion At(TimeSpan time)
    {
        var seconds = (time - _time).TotalSeconds;
        return new BoxMotion(time, _x.After(seconds, SpeedNoise * Size), _y.After(seconds, SpeedNoise * Size), _logSize.After(seconds, GrowthNoise), _aspect);
    }

    /// <summary>The motion after a box was seen at its own time.</summary>
    /// <param name="box">Where.</param>
    /// <param name="isSure">A box of a low score is often half a face, or hair: it moves the motion less.</param>
    public BoxMotion With(PixelBox box, bool isSure)
    {
        var doubt = isSure ? 1 : UnsureNoise;
        return new BoxMotion(
            _time,
            _x.With(box.Centre.X, doubt * BoxNoise * Size),
            _y.With(box.Centre.Y, doubt * BoxNoise * Size),
            _logSize.With(Math.Log(SizeOf(box)), doubt * SizeNoise),
            (0.7 * _aspect) + (0.3 * AspectOf(box)));
    }

    /// <summary>The box at any time; it stands still beyond the horizon.</summary>
    public PixelBox BoxAt(TimeSpan time) => At(_time + TimeSpan.FromSeconds(Math.Clamp((time - _time).TotalSeconds, -HorizonSeconds, HorizonSeconds))).Box;

    private static double AspectOf(PixelBox box) => Math.Clamp(box.Width / Math.Max(1e-3, box.Height), 0.2, 5);

    /// <summary>Place and speed on one axis with their covariance.</summary>
    private readonly record struct Axis(double Place, double Speed, double PlaceVariance, double Covariance, double SpeedVariance)
    {
        public static Axis Start(double place, double placeNoise, double speedNoise) => new(place, 0, placeNoise * placeNoise, 0, speedNoise * speedNoise);

        /// <summary>White noise pushes the speed all the time, so two short steps give what one long step gives.</summary>
        public Axis After(double seconds, double speedNoise)
        {
            var (t, q) = (seconds, speedNoise * speedNoise);
            return new Axis(
                Place + (t * Speed),
                Speed,
                PlaceVariance + (2 * t * Covariance) + (t * t * SpeedVariance) + (q * Math.Abs(t * t * t) / 3),
                Covariance + (t * SpeedVariance) + (q * t * Math.Abs(t) / 2),
                SpeedVariance + (q * Math.Abs(t)));
        }

        public Axis With(double seen, double noise)
        {
            var total = PlaceVariance + (noise * noise);
            var (placeGain, speedGain) = (PlaceVariance / total, Covariance / total);
            var surprise = seen - Place;
            return new Axis(
                Place + (placeGain * surprise),
                Speed + (speedGain * surprise),
                (1 - placeGain) * PlaceVariance,
                (1 - placeGain) * Covariance,
                SpeedVariance - (speedGain * Covariance));
        }
    }
}
