namespace Semblance.Cli.Reports;

/// <summary>A card on a page: faces under a heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Remark">A quiet remark beside it.</param>
/// <param name="Faces">The faces.</param>
internal sealed record PageCard(string Heading, string Remark, IEnumerable<PageFace> Faces);
