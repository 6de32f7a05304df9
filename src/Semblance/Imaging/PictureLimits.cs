namespace Semblance.Imaging;

/// <summary>What a picture may cost before any of its pixels is decoded.</summary>
/// <remarks>Immutable. The header is read first; a picture over a limit is refused with a typed error.</remarks>
public sealed record PictureLimits
{
    /// <summary>The defaults: 64 MB, 50 megapixels, 16,384 pixels a side.</summary>
    public static PictureLimits Default { get; } = new();

    /// <summary>Most bytes of an encoded picture. Default 64 MB; 1 to 2^31-1.</summary>
    public long MaxBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Most pixels (width x height). Default 50,000,000.</summary>
    public long MaxPixels { get; init; } = 50_000_000;

    /// <summary>Longest side in pixels. Default 16,384.</summary>
    public int MaxSide { get; init; } = 16_384;

    /// <summary>
    /// A larger picture is decoded at a half, a quarter or an eighth of its size, as long as its longer side stays at
    /// least this long. Coordinates in results always count the pixels of the whole picture. Default 1,600; 0 decodes everything
    /// at full size (slower; finds smaller faces when tiling is on).
    /// </summary>
    public int DecodeSide { get; init; } = 1_600;
}
