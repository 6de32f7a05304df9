using Semblance.Embedding;

namespace Semblance.Cli.Identifying;

/// <summary>A person of a gallery.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="References">The pictures that were enrolled.</param>
/// <param name="Template">The references' mean, each weighted by its quality: what a probe is compared with.</param>
internal sealed record EnrolledSubject(string Name, IReadOnlyList<GalleryPicture> References, FaceTemplate Template);
