namespace Semblance.Evaluation.Tracking;

/// <summary>The errors of a film counted frame by frame (CLEAR-MOT: Bernardin and Stiefelhagen 2008).</summary>
/// <remarks>Immutable.</remarks>
public sealed record ClearFigures
{
    /// <summary>Faces that had to be covered.</summary>
    public required int TruthBoxes { get; init; }

    /// <summary>Of these, not covered.</summary>
    public required int Misses { get; init; }

    /// <summary>Boxes that cover no face.</summary>
    public required int FalseBoxes { get; init; }

    /// <summary>Times that a face is covered by another track than before ("mismatches").</summary>
    public required int Switches { get; init; }

    /// <summary>Times that a face is lost and covered again (Milan and others 2016).</summary>
    public required int Fragmentations { get; init; }

    /// <summary>Mean overlap (intersection over union) of faces and the boxes that cover them (MOTP, as overlap); <see langword="null"/> where none is covered.</summary>
    public required double? MeanOverlap { get; init; }

    /// <summary>MOTA: 1 less the misses, false boxes and switches for each face; below 0 where the errors are more than the faces. <see langword="null"/> without faces.</summary>
    public double? Accuracy => TruthBoxes == 0 ? null : 1 - ((double)(Misses + FalseBoxes + Switches) / TruthBoxes);

    internal static ClearFigures Of(IReadOnlyList<FrameCover> covers, IReadOnlyList<TruthCoverage> tracks)
    {
        var overlaps = covers.SelectMany(cover => cover.Frame.Truth, (cover, face) => (face, box: cover.BoxOf(face))).Where(pair => pair.box is not null).Select(pair => (double)pair.face.Box.OverlapWith(pair.box!.Box)).ToArray();
        return new ClearFigures
        {
            TruthBoxes = covers.Sum(cover => cover.Frame.Truth.Count),
            Misses = covers.Sum(cover => cover.Frame.Truth.Count - cover.Covered),
            FalseBoxes = covers.Sum(cover => cover.Frame.Result.Count - cover.Covered),
            Switches = tracks.Sum(track => track.Switches),
            Fragmentations = tracks.Sum(track => track.Fragmentations),
            MeanOverlap = overlaps.Length == 0 ? null : overlaps.Average(),
        };
    }
}
