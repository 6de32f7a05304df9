using Semblance.Evaluation.Naming;
using Semblance.Evaluation.Tracking;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>What came of one film.</summary>
/// <param name="Tracking">How those of its faces were followed that must be found.</param>
/// <param name="Truth">Where the faces were.</param>
/// <param name="Boxes">Where the tracks were.</param>
internal sealed record FilmResult(TrackingReport Tracking, IReadOnlyList<TrackBox> Truth, IReadOnlyList<TrackBox> Boxes)
{
    /// <summary>How many frames it has.</summary>
    public required int Frames { get; init; }

    /// <summary>How many people walk through it.</summary>
    public required int People { get; init; }

    /// <summary>The same of all faces, profiles and those of which little can be seen among them.</summary>
    public required TrackingReport Everything { get; init; }

    /// <summary>The first one by the numbers that were told in each frame, without what was known only later.</summary>
    public required TrackingReport AtOnce { get; init; }

    /// <summary>What was told about its people, at each rate.</summary>
    public IReadOnlyList<NamingReport> Naming { get; init; } = [];

    /// <summary>People in its gallery.</summary>
    public int Enrolled { get; init; }

    /// <summary>People who should be in it.</summary>
    public int FailuresToEnrol { get; init; }
}
