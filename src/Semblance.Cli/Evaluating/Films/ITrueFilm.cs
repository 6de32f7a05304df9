using Semblance.Evaluation.Tracking;
using Semblance.Video.Sources;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>A film of synthetic people with the truth about it.</summary>
internal interface ITrueFilm
{
    /// <summary>What reports call it.</summary>
    string Name { get; }

    /// <summary>Seeds of its people, in the order in which they come.</summary>
    IReadOnlyList<long> People { get; }

    /// <summary>How many frames it has.</summary>
    int Frames { get; }

    /// <summary>The film for one of its readers.</summary>
    IFrameSource Open();

    /// <summary>Where the faces are, once the film was seen; frames from 1.</summary>
    IReadOnlyList<TrackBox> Truth();
}
