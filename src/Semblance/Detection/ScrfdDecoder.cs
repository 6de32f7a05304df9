using Semblance.Imaging;
using Semblance.Inference;

namespace Semblance.Detection;

/// <summary>
/// The SCRFD family with five points (Guo et al.: "Sample and Computation Redistribution for Efficient Face Detection", 2021): nine
/// outputs, scores, boxes and points for the strides 8, 16, 32, with two anchors a cell. A box is four distances from the anchor (left, top, right, bottom),
/// a point an offset from it, all in strides.
/// </summary>
internal sealed class ScrfdDecoder : IDetectionDecoder
{
    private const int AnchorsPerCell = 2;
    private static readonly int[] Strides = [8, 16, 32];

    private ScrfdDecoder()
    {
    }

    /// <summary>The decoder, if there are nine outputs.</summary>
    public static ScrfdDecoder? For(IReadOnlyList<string> outputNames) => outputNames.Count == 9 ? new ScrfdDecoder() : null;

    /// <inheritdoc/>
    public void Decode(ModelOutputs outputs, int canvasWidth, int canvasHeight, float minScore, CandidateBuffer candidates)
    {
        for (var i = 0; i < Strides.Length; i++)
            DecodeStride(outputs[i], outputs[i + 3], outputs[i + 6], DetectorGrid.For(Strides[i], canvasWidth, canvasHeight, AnchorsPerCell), minScore, candidates);
    }

    /// <summary>One grid of cells with two anchors each; anchor k belongs to cell k / 2.</summary>
    internal static void DecodeStride(ReadOnlySpan<float> scores, ReadOnlySpan<float> boxes, ReadOnlySpan<float> points, DetectorGrid grid, float minScore, CandidateBuffer candidates)
    {
        grid.Require(scores.Length, boxes.Length, points.Length);
        for (var anchor = 0; anchor < scores.Length; anchor++)
        {
            if (!(scores[anchor] >= minScore)) // so that a score that is no number goes too
                continue;
            var (row, column) = Math.DivRem(anchor / AnchorsPerCell, grid.Columns);
            var at = new PixelPoint(column * grid.Stride, row * grid.Stride);
            candidates.Add(new FaceCandidate(
                Box(boxes.Slice(anchor * DetectorGrid.BoxNumbers, DetectorGrid.BoxNumbers), at, grid.Stride),
                Math.Min(scores[anchor], 1),
                Points(points.Slice(anchor * DetectorGrid.PointNumbers, DetectorGrid.PointNumbers), at, grid.Stride)));
        }
    }

    private static PixelBox Box(ReadOnlySpan<float> box, PixelPoint at, int stride) => PixelBox.FromCorners(
        new PixelPoint(at.X - (box[0] * stride), at.Y - (box[1] * stride)),
        new PixelPoint(at.X + (box[2] * stride), at.Y + (box[3] * stride)));

    private static FaceLandmarks Points(ReadOnlySpan<float> points, PixelPoint at, int stride) => new(
        Offset(points, 0, at, stride), Offset(points, 1, at, stride), Offset(points, 2, at, stride), Offset(points, 3, at, stride), Offset(points, 4, at, stride));

    private static PixelPoint Offset(ReadOnlySpan<float> points, int index, PixelPoint at, int stride) =>
        new(at.X + (points[index * 2] * stride), at.Y + (points[(index * 2) + 1] * stride));
}
