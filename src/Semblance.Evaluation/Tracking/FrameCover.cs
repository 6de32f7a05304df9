namespace Semblance.Evaluation.Tracking;

/// <summary>Which box covers which face in one frame, after CLEAR-MOT's rule that a pair stays one as long as it can.</summary>
internal sealed class FrameCover
{
    private readonly Dictionary<TrackBox, TrackBox> _boxes = new(ReferenceEqualityComparer.Instance);

    private FrameCover(CountedFrame frame) => Frame = frame;

    public CountedFrame Frame { get; }

    /// <summary>Faces that a box covers.</summary>
    public int Covered => _boxes.Count;

    /// <summary>The box that covers a face; none where it is missed.</summary>
    public TrackBox? BoxOf(TrackBox face) => _boxes.GetValueOrDefault(face);

    /// <summary>The result ids of the boxes that cover a face.</summary>
    public IEnumerable<string> CoveringIds => _boxes.Values.Select(box => box.TrackId);

    /// <summary>Covers of all frames (Bernardin and Stiefelhagen 2008, section 2.1.3): a face keeps its box's track while the two overlap; all others are assigned anew.</summary>
    public static IReadOnlyList<FrameCover> Of(IReadOnlyList<CountedFrame> frames, double minOverlap)
    {
        var known = new Dictionary<string, (string Result, int Frame)>(StringComparer.Ordinal);
        var covers = new List<FrameCover>(frames.Count);
        foreach (var frame in frames)
        {
            var cover = new FrameCover(frame);
            cover.Keep(known, minOverlap);
            cover.Assign(minOverlap);
            foreach (var (face, box) in cover._boxes)
                known[face.TrackId] = (box.TrackId, frame.Number);
            covers.Add(cover);
        }

        return covers;
    }

    /// <summary>Two faces may remember one track, which went from one to the other: who had it last keeps it.</summary>
    private void Keep(Dictionary<string, (string Result, int Frame)> known, double minOverlap)
    {
        var boxes = Frame.Result.ToDictionary(box => box.TrackId, StringComparer.Ordinal);
        foreach (var face in Frame.Truth.Where(face => known.ContainsKey(face.TrackId)).OrderByDescending(face => known[face.TrackId].Frame))
        {
            if (boxes.TryGetValue(known[face.TrackId].Result, out var box) && face.Box.OverlapWith(box.Box) >= minOverlap)
            {
                _boxes.Add(face, box);
                boxes.Remove(box.TrackId);
            }
        }
    }

    private void Assign(double minOverlap)
    {
        var taken = _boxes.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        var faces = Frame.Truth.Where(face => !_boxes.ContainsKey(face)).ToArray();
        var boxes = Frame.Result.Where(box => !taken.Contains(box)).ToArray();
        var partners = BoxPairs.Of(faces, boxes, minOverlap);
        for (var i = 0; i < faces.Length; i++)
        {
            if (partners[i] >= 0)
                _boxes.Add(faces[i], boxes[partners[i]]);
        }
    }
}
