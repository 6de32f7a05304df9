using Semblance.Imaging;

namespace Semblance.Video.Scenes;

/// <summary>
/// Tells hard cuts between two scenes from all that moves inside of one: people who walk through, changing light, a shaking camera. A cut changes the
/// picture as a whole and nearly everywhere; somebody who comes near fills half of it and leaves the other half as it was.
/// </summary>
/// <remarks>Not thread-safe. It keeps 64 x 36 grey cells of the newest picture. A slow dissolve is no hard cut and is not found.</remarks>
public sealed class SceneCut
{
    /// <summary>Two scenes rarely are more alike than this as a whole; one scene hardly ever is less (docs/video.md, "Cuts").</summary>
    private const double LeastLikeness = 0.4;

    /// <summary>A small part looks as before from this correlation on.</summary>
    private const double PartAlike = 0.7;

    /// <summary>After a cut, by chance alone, not more of the parts look as before.</summary>
    private const double LeastShare = 0.3;

    private SceneGlimpse? _last;

    /// <summary>Takes the next picture.</summary>
    /// <param name="picture">Any size; it stays the caller's.</param>
    /// <returns>True when a hard cut lies between the picture before and this one; false for the first.</returns>
    public bool Advance(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (before, now) = (_last, new SceneGlimpse(picture));
        _last = now;
        return before is not null && now.LikenessTo(before) < LeastLikeness && now.ShareAlike(before, PartAlike) < LeastShare;
    }
}
