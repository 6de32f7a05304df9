using Semblance.Imaging;

namespace Semblance.Synthetic.Crowd;

/// <summary>One frame of a film of several people, and the truth about it.</summary>
/// <param name="Time">When, since the start.</param>
/// <param name="Picture">The frame.</param>
/// <param name="Faces">Everybody whose face's box reaches into the frame, the nearest first; hidden ones too, with a visibility of 0.</param>
public sealed record CrowdFrame(TimeSpan Time, Picture Picture, IReadOnlyList<CrowdFace> Faces) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Picture.Dispose();
}
