using Semblance.Vault.Galleries;

namespace Semblance.Recognition.Watch;

/// <summary>A camera, whom it looks for, where in its picture, and when.</summary>
/// <param name="Name">What it is called.</param>
/// <remarks>Immutable.</remarks>
public sealed record CameraRules(CameraName Name)
{
    /// <summary>The gallery that is searched, whose purpose is the watch's; <see langword="null"/> follows faces and asks for nobody.</summary>
    public GalleryName? Gallery { get; init; }

    /// <summary>
    /// Of all people who are not enrolled and come before the camera, this share may be named as somebody; <see langword="null"/> for the gallery's own rate.
    /// It holds for a whole visit: each of its looks takes an equal part of it. Where the calibration can't tell so low a rate, the nearest that it can.
    /// </summary>
    public double? FalsePositiveIdentificationRate { get; init; }

    /// <summary>Most searches for one visit. Default 5; 1 to 10. More looks find more of those who turn late, and ask for a higher score each time. A match is the last look.</summary>
    public int MaxLooks { get; init; } = 5;

    /// <summary>The parts of the picture that are watched; empty for all of it. Faces elsewhere are followed, and neither told nor asked for.</summary>
    public IReadOnlyList<WatchZone> Zones { get; init; } = [];

    /// <summary>When it is watched; empty for always.</summary>
    public IReadOnlyList<WatchHours> Hours { get; init; } = [];

    /// <summary>The zone that <see cref="Hours"/> are meant in. Default UTC.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Who allowed the watch; demanded for a restricted gallery.</summary>
    public WatchAuthorisation? Authorisation { get; init; }

    /// <summary>Who outside is told of it: names of outlets. Each event is kept for each of them until that one was told.</summary>
    public IReadOnlyList<string> Subscribers { get; init; } = [];

    /// <summary>
    /// For how many days the best shot of somebody who is named is kept, sealed; <see langword="null"/> (the default) keeps none. 1 to 365. Only with a gallery, whose purpose and legal basis are the picture's, and not with a restricted one.
    /// </summary>
    public int? ShotDays { get; init; }

    /// <summary>Whether it is watched at a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>True within the hours, and always where there are none.</returns>
    public bool IsActive(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, TimeZone).DateTime;
        return Hours.Count == 0 || Hours.Any(hours => hours.Contains(local));
    }

    /// <summary>The zones in which a face lies, by the middle of its box.</summary>
    /// <param name="sighting">Where it was seen.</param>
    /// <returns>Their names in the order of the rules.</returns>
    public IEnumerable<string> ZonesOf(Sighting sighting)
    {
        ArgumentNullException.ThrowIfNull(sighting);
        var centre = sighting.Box.Centre;
        return Zones.Where(zone => zone.Contains(centre.X / sighting.Width, centre.Y / sighting.Height)).Select(static zone => zone.Name);
    }
}
