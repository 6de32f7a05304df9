using System.Globalization;
using Semblance.Evaluation.Tracking;
using Semblance.Synthetic.Crowd;

namespace Semblance.Cli.Synthesizing;

/// <summary>The truth about a face of a film as lists have it.</summary>
internal static class FilmTruth
{
    /// <summary>Faces that are turned further need not be found: of a profile, detectors of frontal faces see as many as they miss.</summary>
    public const float MostYawDegrees = 45;

    /// <summary>The box, under the name of the person's seed.</summary>
    /// <param name="frame">The frame, from 1.</param>
    /// <param name="face">The face.</param>
    public static TrackBox Of(int frame, CrowdFace face) => new(frame, NameOf(face.Seed), face.Box) { Visibility = face.Visibility, IsIgnored = Math.Abs(face.Pose.YawDegrees) > MostYawDegrees };

    /// <summary>What lists call a person.</summary>
    public static string NameOf(long seed) => seed.ToString(CultureInfo.InvariantCulture);
}
