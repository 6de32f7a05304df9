namespace Semblance.Training.Pack;

/// <summary>An aligned face as bytes.</summary>
/// <param name="Rgb">Side x side x 3 bytes.</param>
/// <param name="IsSoft">Whether what lies outside of the picture was filled softly; otherwise it is black.</param>
internal sealed record PackedCrop(ReadOnlyMemory<byte> Rgb, bool IsSoft);
