using Semblance.Imaging;
using Semblance.Inference;

namespace Semblance.Detection;

/// <summary>What one picture's detection needs in memory, kept for the next.</summary>
internal sealed class DetectionWorkspace : IDisposable
{
    public TensorBuffer Input { get; } = new();

    /// <summary>All candidates of the picture so far, in the picture's pixels.</summary>
    public CandidateBuffer Candidates { get; } = new();

    /// <summary>Candidates of the view at hand, in canvas pixels.</summary>
    public CandidateBuffer ViewCandidates { get; } = new();

    /// <summary>The picture at a fraction of its size.</summary>
    public PixelBuffer Reduced { get; } = new(1, 1);

    /// <inheritdoc/>
    public void Dispose()
    {
        Input.Dispose();
        Reduced.Dispose();
    }
}
