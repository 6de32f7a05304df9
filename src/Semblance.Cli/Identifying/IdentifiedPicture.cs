using Semblance.Cli.Pictures;

namespace Semblance.Cli.Identifying;

/// <summary>A picture of probes with the answer for each of its faces.</summary>
/// <param name="Result">The analysis, or what was wrong with the picture.</param>
/// <param name="Faces">The answers, in the order of the analysis; empty without a face.</param>
internal sealed record IdentifiedPicture(PictureResult Result, IReadOnlyList<IdentifiedFace> Faces);
