namespace Semblance.Server.Dialects.Rekognition.Wire;

/// <summary>Requests and answers about collections.</summary>
internal static class CollectionWire
{
    internal sealed record CreateCollectionRequest(string? CollectionId, IReadOnlyDictionary<string, string>? Tags);

    internal sealed record CreateCollectionResponse(int StatusCode, string CollectionArn, string FaceModelVersion);

    internal sealed record ListCollectionsRequest(string? NextToken, int? MaxResults);

    internal sealed record ListCollectionsResponse(IReadOnlyList<string> CollectionIds, IReadOnlyList<string> FaceModelVersions, string? NextToken);

    internal sealed record CollectionRequest(string? CollectionId);

    internal sealed record DescribeCollectionResponse(long FaceCount, long? UserCount, string FaceModelVersion, string CollectionARN);

    internal sealed record DeleteCollectionResponse(int StatusCode);
}
