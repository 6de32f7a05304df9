namespace Semblance.Server.Dialects.Rekognition.Wire;

/// <summary>Requests and answers about what a collection holds.</summary>
internal static class IndexWire
{
    internal sealed record IndexFacesRequest(string? CollectionId, SentPictureWire? Image, string? ExternalImageId, IReadOnlyList<string>? DetectionAttributes, int? MaxFaces, string? QualityFilter);

    internal sealed record FaceRecord(FaceWire.Face Face, FaceWire.FaceDetail FaceDetail);

    internal sealed record UnindexedFace(IReadOnlyList<string> Reasons, FaceWire.FaceDetail FaceDetail);

    internal sealed record IndexFacesResponse(IReadOnlyList<FaceRecord> FaceRecords, IReadOnlyList<UnindexedFace> UnindexedFaces, string FaceModelVersion);

    internal sealed record ListFacesRequest(string? CollectionId, string? NextToken, int? MaxResults, string? UserId, IReadOnlyList<string>? FaceIds);

    internal sealed record ListFacesResponse(IReadOnlyList<FaceWire.Face> Faces, string? NextToken, string FaceModelVersion);

    internal sealed record DeleteFacesRequest(string? CollectionId, IReadOnlyList<string>? FaceIds);

    internal sealed record UnsuccessfulFaceDeletion(string FaceId, string? UserId, IReadOnlyList<string> Reasons);

    internal sealed record DeleteFacesResponse(IReadOnlyList<string> DeletedFaces, IReadOnlyList<UnsuccessfulFaceDeletion> UnsuccessfulFaceDeletions);
}
