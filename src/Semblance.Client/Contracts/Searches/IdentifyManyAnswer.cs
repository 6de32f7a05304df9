namespace Semblance.Client.Contracts.Searches;

/// <summary>Who of a gallery several pictures show.</summary>
/// <param name="Results">An answer for each picture, in their order.</param>
public sealed record IdentifyManyAnswer(IReadOnlyList<IdentifiedPictureAnswer> Results);
