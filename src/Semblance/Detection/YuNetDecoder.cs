using Semblance.Imaging;
using Semblance.Inference;

namespace Semblance.Detection;

/// <summary>
/// The YuNet family (Wu, Peng, Yu: "YuNet: A Tiny Millisecond-level Face Detector", 2023): for each stride of 8, 16, 32 a class and an
/// objectness score, a box (centre offset, log size) and five points for each cell.
/// </summary>
internal sealed class YuNetDecoder : IDetectionDecoder
{
    private static readonly int[] Strides = [8, 16, 32];
    private readonly int[] _scores;
    private readonly int[] _objects;
    private readonly int[] _boxes;
    private readonly int[] _points;

    private YuNetDecoder(IReadOnlyList<string> outputNames)
    {
        _scores = Indices(outputNames, "cls");
        _objects = Indices(outputNames, "obj");
        _boxes = Indices(outputNames, "bbox");
        _points = Indices(outputNames, "kps");
    }

    /// <summary>The decoder, if the outputs are named as this family names them.</summary>
    public static YuNetDecoder? For(IReadOnlyList<string> outputNames)
    {
        var decoder = new YuNetDecoder(outputNames);
        return decoder._scores.Concat(decoder._objects).Concat(decoder._boxes).Concat(decoder._points).Contains(-1) ? null : decoder;
    }

    /// <inheritdoc/>
    public void Decode(ModelOutputs outputs, int canvasWidth, int canvasHeight, float minScore, CandidateBuffer candidates)
    {
        for (var i = 0; i < Strides.Length; i++)
            DecodeStride(outputs[_scores[i]], outputs[_objects[i]], outputs[_boxes[i]], outputs[_points[i]], DetectorGrid.For(Strides[i], canvasWidth, canvasHeight, 1), minScore, candidates);
    }

    /// <summary>One grid of cells; cell k lies in row k / columns, column k % columns.</summary>
    internal static void DecodeStride(
        ReadOnlySpan<float> scores, ReadOnlySpan<float> objects, ReadOnlySpan<float> boxes, ReadOnlySpan<float> points, DetectorGrid grid, float minScore, CandidateBuffer candidates)
    {
        grid.Require(scores.Length, boxes.Length, points.Length);
        grid.Require(objects.Length, boxes.Length, points.Length);
        // The square root rises, so most cells are dropped without taking it.
        var minProduct = minScore * minScore;
        for (var cell = 0; cell < scores.Length; cell++)
        {
            var product = Math.Clamp(scores[cell], 0, 1) * Math.Clamp(objects[cell], 0, 1);
            if (!(product >= minProduct)) // so that a product that is no number goes too
                continue;
            var (row, column) = Math.DivRem(cell, grid.Columns);
            candidates.Add(new FaceCandidate(
                Box(boxes.Slice(cell * DetectorGrid.BoxNumbers, DetectorGrid.BoxNumbers), column, row, grid.Stride),
                MathF.Sqrt(product),
                Points(points.Slice(cell * DetectorGrid.PointNumbers, DetectorGrid.PointNumbers), column, row, grid.Stride)));
        }
    }

    private static PixelBox Box(ReadOnlySpan<float> box, int column, int row, int stride)
    {
        var width = MathF.Exp(box[2]) * stride;
        var height = MathF.Exp(box[3]) * stride;
        return new PixelBox(((column + box[0]) * stride) - (width / 2), ((row + box[1]) * stride) - (height / 2), width, height);
    }

    private static FaceLandmarks Points(ReadOnlySpan<float> points, int column, int row, int stride) => new(
        new PixelPoint((column + points[0]) * stride, (row + points[1]) * stride),
        new PixelPoint((column + points[2]) * stride, (row + points[3]) * stride),
        new PixelPoint((column + points[4]) * stride, (row + points[5]) * stride),
        new PixelPoint((column + points[6]) * stride, (row + points[7]) * stride),
        new PixelPoint((column + points[8]) * stride, (row + points[9]) * stride));

    private static int[] Indices(IReadOnlyList<string> names, string prefix) =>
        [.. Strides.Select(stride => names.ToList().IndexOf($"{prefix}_{stride}"))];
}
