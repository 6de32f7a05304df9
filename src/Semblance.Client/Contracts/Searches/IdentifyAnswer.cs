namespace Semblance.Client.Contracts.Searches;

/// <summary>Who of a gallery a picture shows.</summary>
/// <param name="Faces">An answer for each face, the largest first.</param>
public sealed record IdentifyAnswer(IReadOnlyList<IdentifiedFaceAnswer> Faces);
