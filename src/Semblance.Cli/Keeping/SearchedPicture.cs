using Semblance.Cli.Pictures;

namespace Semblance.Cli.Keeping;

/// <summary>A picture whose faces were searched for.</summary>
/// <param name="Result">The analysis, or what was wrong with the picture.</param>
/// <param name="Faces">The answers, in the order of the analysis.</param>
internal sealed record SearchedPicture(PictureResult Result, IReadOnlyList<SearchedFace> Faces);
