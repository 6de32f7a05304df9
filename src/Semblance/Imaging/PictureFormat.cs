namespace Semblance.Imaging;

/// <summary>Formats of pictures, told by their first bytes, never by a file's name.</summary>
public enum PictureFormat
{
    /// <summary>Pixels handed over raw, not decoded from a file.</summary>
    Raw,

    /// <summary>JPEG (ISO/IEC 10918).</summary>
    Jpeg,

    /// <summary>PNG (ISO/IEC 15948).</summary>
    Png,

    /// <summary>WebP (RFC 9649).</summary>
    WebP,

    /// <summary>GIF; the first frame counts.</summary>
    Gif,

    /// <summary>Windows bitmap.</summary>
    Bmp,

    /// <summary>TIFF; the first page counts.</summary>
    Tiff,

    /// <summary>AVIF (AV1 in HEIF); the first picture counts.</summary>
    Avif,
}
