namespace Semblance.Server.Dialects.Rekognition.Wire;

/// <summary>Requests and answers about users.</summary>
internal static class UserWire
{
    internal sealed record UserRequest(string? CollectionId, string? UserId, string? ClientRequestToken);

    internal sealed record Nothing;

    internal sealed record ListUsersRequest(string? CollectionId, int? MaxResults, string? NextToken);

    internal sealed record User(string UserId, string UserStatus);

    internal sealed record ListUsersResponse(IReadOnlyList<User> Users, string? NextToken);

    internal sealed record FacesOfUserRequest(string? CollectionId, string? UserId, IReadOnlyList<string>? FaceIds, double? UserMatchThreshold, string? ClientRequestToken);

    internal sealed record NamedFace(string FaceId);

    internal sealed record UnsuccessfulFace(string FaceId, string? UserId, double? Confidence, IReadOnlyList<string> Reasons);

    internal sealed record AssociateFacesResponse(IReadOnlyList<NamedFace> AssociatedFaces, IReadOnlyList<UnsuccessfulFace> UnsuccessfulFaceAssociations, string UserStatus);

    internal sealed record DisassociateFacesResponse(IReadOnlyList<NamedFace> DisassociatedFaces, IReadOnlyList<UnsuccessfulFace> UnsuccessfulFaceDisassociations, string UserStatus);

    internal sealed record SearchUsersRequest(string? CollectionId, string? UserId, string? FaceId, double? UserMatchThreshold, int? MaxUsers);

    internal sealed record SearchUsersByImageRequest(string? CollectionId, SentPictureWire? Image, double? UserMatchThreshold, int? MaxUsers, string? QualityFilter);

    internal sealed record UserMatch(double Similarity, User User);

    internal sealed record SearchedUser(string UserId);

    internal sealed record SearchUsersResponse(IReadOnlyList<UserMatch> UserMatches, string FaceModelVersion, NamedFace? SearchedFace, SearchedUser? SearchedUser);

    internal sealed record SearchedFaceDetails(FaceWire.FaceDetail FaceDetail);

    internal sealed record UnsearchedFace(FaceWire.FaceDetail FaceDetails, IReadOnlyList<string> Reasons);

    internal sealed record SearchUsersByImageResponse(IReadOnlyList<UserMatch> UserMatches, string FaceModelVersion, SearchedFaceDetails? SearchedFace, IReadOnlyList<UnsearchedFace> UnsearchedFaces);
}
