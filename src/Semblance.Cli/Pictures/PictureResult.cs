using Semblance.Errors;

namespace Semblance.Cli.Pictures;

/// <summary>A picture file and what became of it: an analysis or a complaint.</summary>
/// <param name="File">The file.</param>
/// <param name="Analysis">What it holds, or <see langword="null"/>.</param>
/// <param name="Error">What was wrong with it, or <see langword="null"/>.</param>
internal sealed record PictureResult(string File, FaceAnalysis? Analysis, SemblanceException? Error)
{
    /// <summary>A small JPEG of each face of the analysis; empty when none were asked for.</summary>
    public IReadOnlyList<byte[]> Thumbnails { get; init; } = [];
}
