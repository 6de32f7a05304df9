using Semblance.Cli.Pictures;

namespace Semblance.Cli.Keeping;

/// <summary>A picture and what a gallery says of each of its faces.</summary>
/// <param name="Result">The analysis, or what was wrong.</param>
/// <param name="Faces">The answers, in the order of the analysis.</param>
internal sealed record SearchedPicture(PictureResult Result, IReadOnlyList<SearchedFace> Faces);
