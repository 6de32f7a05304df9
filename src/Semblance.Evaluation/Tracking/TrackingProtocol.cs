using Semblance.Errors;
using Semblance.Evaluation.Options;

namespace Semblance.Evaluation.Tracking;

/// <summary>Holds the tracks of a face tracker against the truth about a film.</summary>
public static class TrackingProtocol
{
    /// <summary>Measures them.</summary>
    /// <param name="name">The film.</param>
    /// <param name="truth">The true faces, in any order.</param>
    /// <param name="result">The tracker's boxes, in any order.</param>
    /// <param name="options">When a box covers a face, and which faces must be covered; <see langword="null"/> for the usual.</param>
    /// <returns>The report.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: an option is out of range.</exception>
    /// <exception cref="ArgumentException">A frame is below 1, or a track has two boxes in a frame.</exception>
    public static TrackingReport Run(string name, IReadOnlyList<TrackBox> truth, IReadOnlyList<TrackBox> result, TrackingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(result);
        options ??= new TrackingOptions();
        OptionRanges.Check(options);
        var frames = CountedFrame.Of(truth, result, options);
        var assigned = IdAssignment.Of(frames, options.MinOverlap);
        var covers = FrameCover.Of(frames, options.MinOverlap);
        var tracks = TruthCoverage.Of(covers, assigned.ResultOfTruth);
        var clear = ClearFigures.Of(covers, tracks);
        var resultIds = frames.SelectMany(frame => frame.Result).Select(box => box.TrackId).ToHashSet(StringComparer.Ordinal);
        var covering = covers.SelectMany(cover => cover.CoveringIds).ToHashSet(StringComparer.Ordinal);
        return new TrackingReport
        {
            Name = name,
            Options = options,
            Frames = frames.Count == 0 ? 0 : frames[^1].Number,
            Ids = new IdFigures(assigned.Agreed, clear.TruthBoxes, frames.Sum(frame => frame.Result.Count)),
            Clear = clear,
            Tracks = tracks,
            ResultTracks = resultIds.Count,
            FalseTracks = resultIds.Count(id => !covering.Contains(id)),
        };
    }
}
