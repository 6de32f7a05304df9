namespace Semblance.Video.Redaction;

/// <summary>How a face is made unrecognisable. Each keeps at most 16 colours of it, in steps of 16: nothing is left to make the face from, but colours can tell the people of one film apart (docs/video.md). Fill keeps none.</summary>
public enum CoverStyle
{
    /// <summary>Four by four squares.</summary>
    Mosaic,

    /// <summary>The same sixteen colours, flowing into each other.</summary>
    Blur,

    /// <summary>One grey.</summary>
    Fill,
}
