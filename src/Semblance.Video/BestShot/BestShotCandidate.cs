using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Quality;

namespace Semblance.Video.BestShot;

/// <summary>One look at a track's face that was analysed.</summary>
/// <param name="Embedding">The feature set.</param>
/// <param name="Quality">How fit the face was for comparison.</param>
/// <param name="Time">The frame's time.</param>
/// <param name="Box">Where the face was, in pixels of the whole picture.</param>
public sealed record BestShotCandidate(FaceEmbedding Embedding, QualityReport Quality, TimeSpan Time, PixelBox Box)
{
    /// <summary>The face's pixels; <see langword="null"/> (the default) where none are to be kept.</summary>
    public PixelBlock? Crop { get; init; }
}
