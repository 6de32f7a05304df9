using Semblance.Cli.Pictures;
using Semblance.Quality;

namespace Semblance.Cli.Grouping;

/// <summary>A face of the pile.</summary>
/// <param name="Picture">The picture that it is in.</param>
/// <param name="Number">Its place among the picture's faces: 1 is the largest.</param>
/// <param name="Refusals">Why the gate refused it; empty when it passed.</param>
internal sealed record PileFace(PictureResult Picture, int Number, IReadOnlyList<QualityRefusal> Refusals)
{
    /// <summary>The face.</summary>
    public AnalysedFace Analysed => Picture.Analysis!.Faces[Number - 1];

    /// <summary>A small JPEG of it; <see langword="null"/> when none was cut.</summary>
    public byte[]? Thumbnail => Picture.Thumbnails.Count >= Number ? Picture.Thumbnails[Number - 1] : null;
}
