using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Motion;

/// <summary>The views of a short film: one scene, and what goes on in it.</summary>
/// <param name="Scene">The view at rest: background, light, camera, and what the motions do not change.</param>
/// <param name="Motions">Laid over each other in this order.</param>
public sealed record SyntheticFilm(SyntheticView Scene, IReadOnlyList<IViewMotion> Motions)
{
    /// <summary>The view at a moment.</summary>
    /// <param name="time">Since the start; 0 or more.</param>
    /// <returns>The view, with the scene's own grain.</returns>
    public SyntheticView At(TimeSpan time) => Motions.Aggregate(Scene, (view, motion) => motion.At(time, view));

    /// <summary>The views of the film, each with a grain of its own.</summary>
    /// <param name="perSecond">Views a second, 1 to 240.</param>
    /// <param name="count">How many views; 0 or more.</param>
    /// <returns>The views in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public IEnumerable<SyntheticView> Views(int perSecond, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perSecond, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perSecond, 240);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Enumerable.Range(0, count).Select(k => At(TimeSpan.FromTicks(TimeSpan.TicksPerSecond * k / perSecond)) with { Grain = Scene.Grain + k });
    }
}
