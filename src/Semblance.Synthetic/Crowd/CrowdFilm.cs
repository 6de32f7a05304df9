using Semblance.Imaging;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Rendering;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Crowd;

/// <summary>A film of people who walk through a room, hide each other, leave and come back, with the truth about every face in every frame.</summary>
/// <remarks>Thread-safe. The same seed, options, time and version of this library give the same bytes on every machine.</remarks>
public sealed class CrowdFilm
{
    private readonly CrowdRoom _room;
    private readonly CrowdPlan _plan;
    private readonly CrowdSensor _sensor;
    private readonly CrowdModels _models;
    private readonly float[] _backdrop;
    private readonly ViewLight _light;

    private CrowdFilm(long seed, CrowdOptions options)
    {
        (Seed, Options) = (seed, options);
        _room = new CrowdRoom(options);
        _plan = new CrowdPlan(seed, options, _room);
        _backdrop = new CrowdBackdrop(seed, _room).Paint();
        _sensor = new CrowdSensor(seed, options, _backdrop);
        _models = new CrowdModels(2 * options.MostAtOnce);
        _light = DrawLight(new SeededStream(seed, "crowd light"));
    }

    /// <summary>The seed.</summary>
    public long Seed { get; }

    /// <summary>What the film is like.</summary>
    public CrowdOptions Options { get; }

    /// <summary>When the last person has left; later frames show an empty room.</summary>
    public TimeSpan Length => _plan.Length;

    /// <summary>Seeds of everybody who walks through the film, in the order in which they come: those of <see cref="CrowdFace.Seed"/>.</summary>
    public IReadOnlyList<long> People => _plan.People;

    /// <summary>Makes a film; frames are rendered when they are asked for.</summary>
    /// <param name="seed">Any number; each is another room with other people.</param>
    /// <param name="options">What it is like; <see langword="null"/> for the usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static CrowdFilm FromSeed(long seed, CrowdOptions? options = null)
    {
        options ??= new CrowdOptions();
        CrowdRules.Check(options);
        return new CrowdFilm(seed, options);
    }

    /// <summary>Renders the frame of a moment.</summary>
    /// <param name="time">Since the start; 0 or more.</param>
    /// <returns>The frame, which the caller disposes.</returns>
    public CrowdFrame At(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var canvas = new CrowdCanvas(_backdrop, _room.Width, _room.Height);
        var faces = new List<CrowdFace>();
        foreach (var (person, moment) in _plan.At(time))
        {
            if (CrowdStand.Of(moment, _room) is not { } stand)
                continue;
            var patch = PatchRenderer.Render(_models.Of(person), stand.View(moment, _light, Options), moment.Step, stand.Left, stand.Top);
            var visibility = canvas.Lay(patch);
            if (patch.Truth.Box.IntersectionArea(new PixelBox(0, 0, _room.Width, _room.Height)) > 0)
                faces.Add(new CrowdFace(person, patch.Truth.Box, patch.Truth.Landmarks, moment.Pose, visibility));
        }

        return new CrowdFrame(time, Picture.FromRgb(_sensor.Develop(canvas, unchecked(Seed + time.Ticks)), _room.Width, _room.Height), faces);
    }

    /// <summary>Renders the film from its start, frame by frame as they are taken.</summary>
    /// <param name="perSecond">Frames a second, 1 to 240.</param>
    /// <param name="count">How many; <see langword="null"/> for as long as somebody is on the way.</param>
    /// <returns>The frames, which the caller disposes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public IEnumerable<CrowdFrame> Frames(int perSecond, int? count = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perSecond, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perSecond, 240);
        ArgumentOutOfRangeException.ThrowIfNegative(count ?? 0, nameof(count));
        var frames = count ?? (int)(Length.Ticks * perSecond / TimeSpan.TicksPerSecond) + 1;
        return Enumerable.Range(0, frames).Select(k => At(TimeSpan.FromTicks(TimeSpan.TicksPerSecond * k / perSecond)));
    }

    private static ViewLight DrawLight(SeededStream stream) => new()
    {
        AzimuthDegrees = stream.Between(-60, 60),
        ElevationDegrees = stream.Between(25, 60),
        Softness = stream.Between(0.5f, 1),
        Ambient = stream.Between(0.4f, 0.7f),
        LampKelvin = stream.Between(4_000, 6_500),
        AmbientKelvin = stream.Between(5_500, 7_500),
        Rim = stream.Between(0, 0.3f),
    };
}
