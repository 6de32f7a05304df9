namespace Semblance.Client.Contracts.Searches;

/// <summary>Who of a gallery one of several pictures shows.</summary>
/// <param name="Name">What the sender calls the picture.</param>
/// <param name="Faces">An answer for each face, the largest first.</param>
public sealed record IdentifiedPictureAnswer(string Name, IReadOnlyList<IdentifiedFaceAnswer> Faces);
