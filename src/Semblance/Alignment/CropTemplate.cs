using Semblance.Imaging;

namespace Semblance.Alignment;

/// <summary>Where the points of a face lie in an aligned crop, in crop pixels, and how large the crop is.</summary>
/// <param name="Side">Columns and rows of the crop.</param>
/// <param name="Points">The targets of the points, in the order of <see cref="Detection.LandmarkPoint"/>.</param>
internal sealed record CropTemplate(int Side, IReadOnlyList<PixelPoint> Points)
{
    /// <summary>
    /// The five reference points of ArcFace (Deng et al., 2019) in a crop of 112 x 112. They were published for pixel centres at whole
    /// numbers, as are the points that detectors of this field answer; here both are taken as they are (see docs/alignment.md).
    /// </summary>
    public static CropTemplate ArcFace112 { get; } = new(
        112,
        [new(38.2946f, 51.6963f), new(73.5318f, 51.5014f), new(56.0252f, 71.7366f), new(41.5493f, 92.3655f), new(70.7299f, 92.2041f)]);

    /// <summary>The same face in a crop of another size.</summary>
    public CropTemplate ScaledTo(int side) =>
        side == Side ? this : new CropTemplate(side, [.. Points.Select(point => new PixelPoint(point.X * side / Side, point.Y * side / Side))]);
}
