namespace Semblance.Server.Dialects.Rekognition.Wire;

/// <summary>Requests and answers of searches and comparisons.</summary>
internal static class SearchWire
{
    internal sealed record SearchFacesRequest(string? CollectionId, string? FaceId, int? MaxFaces, double? FaceMatchThreshold);

    internal sealed record SearchFacesByImageRequest(string? CollectionId, SentPictureWire? Image, int? MaxFaces, double? FaceMatchThreshold, string? QualityFilter);

    internal sealed record FaceMatch(double Similarity, FaceWire.Face Face);

    internal sealed record SearchFacesResponse(string SearchedFaceId, IReadOnlyList<FaceMatch> FaceMatches, string FaceModelVersion);

    internal sealed record SearchFacesByImageResponse(FaceWire.Box SearchedFaceBoundingBox, double SearchedFaceConfidence, IReadOnlyList<FaceMatch> FaceMatches, string FaceModelVersion);

    internal sealed record CompareFacesRequest(SentPictureWire? SourceImage, SentPictureWire? TargetImage, double? SimilarityThreshold, string? QualityFilter);

    internal sealed record CompareFacesMatch(double Similarity, FaceWire.ComparedFace Face);

    internal sealed record CompareFacesResponse(FaceWire.ComparedSourceFace SourceImageFace, IReadOnlyList<CompareFacesMatch> FaceMatches, IReadOnlyList<FaceWire.ComparedFace> UnmatchedFaces);

    internal sealed record DetectFacesRequest(SentPictureWire? Image, IReadOnlyList<string>? Attributes);

    internal sealed record DetectFacesResponse(IReadOnlyList<FaceWire.FaceDetail> FaceDetails);
}
