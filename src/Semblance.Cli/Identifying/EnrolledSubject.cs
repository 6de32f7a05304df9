namespace Semblance.Cli.Identifying;

/// <summary>A person of a gallery.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="References">The pictures that were enrolled; a probe's score with the person is its best score with one of them.</param>
internal sealed record EnrolledSubject(string Name, IReadOnlyList<GalleryPicture> References);
