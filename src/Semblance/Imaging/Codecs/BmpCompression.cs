namespace Semblance.Imaging.Codecs;

/// <summary>How the pixels of a Windows bitmap are stored.</summary>
internal enum BmpCompression : uint
{
    None = 0,
    RunLength8 = 1,
    RunLength4 = 2,
    BitFields = 3,
    AlphaBitFields = 6,
}
