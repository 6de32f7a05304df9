using Semblance.Recognition.Govern;
using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;
using static Semblance.Server.Dialects.Rekognition.Wire.UserWire;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Searches of a collection for users. A user is as alike as the most alike of the faces.</summary>
internal sealed class UserSearchOperations(CollectionDoor door, SentPictures pictures, UserFinder users, GallerySearches searches)
{
    private const int MostUsers = 500;
    private const double UsualThreshold = 80;

    /// <summary>With so many faces of a user others are searched for.</summary>
    private const int SearchedFaces = 10;

    public IReadOnlyDictionary<string, Operation> Table => new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["SearchUsers"] = Operation.Of<SearchUsersRequest>(Permission.Identify, SearchAsync),
        ["SearchUsersByImage"] = Operation.Of<SearchUsersByImageRequest>(Permission.Identify, SearchByImageAsync),
    };

    private async Task<object> SearchAsync(RekognitionCall call, SearchUsersRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        var (rule, most) = (Rule(call, request.UserMatchThreshold), Most(request.MaxUsers));
        if ((request.UserId is null) == (request.FaceId is null))
            throw RekognitionException.Invalid("Either FaceId or UserId is needed, and not both.");
        if (request.FaceId is not null)
        {
            var reference = ReferenceFinder.Demand(request.FaceId);
            var told = await searches.ByReferenceAsync(call, gallery, reference, rule, listsReferences: false, findsItself: true).ConfigureAwait(false);
            return new SearchUsersResponse(Matches(told, except: null, most), KeptFaces.ModelVersion, new NamedFace(reference.ToString()), null);
        }

        var user = await users.DemandAsync(call, gallery, request.UserId).ConfigureAwait(false);
        return new SearchUsersResponse(Matches(await LikeAsync(call, gallery, user, rule).ConfigureAwait(false), user.Subject.Id, most), KeptFaces.ModelVersion, null, new SearchedUser(request.UserId!));
    }

    private async Task<IReadOnlyList<GallerySearches.Told>> LikeAsync(RekognitionCall call, Gallery gallery, SubjectDossier user, SimilarityRule rule)
    {
        var told = new List<GallerySearches.Told>();
        foreach (var face in user.References.Take(SearchedFaces))
            told.AddRange(await searches.ByReferenceAsync(call, gallery, face.Row.Id, rule, listsReferences: false).ConfigureAwait(false));
        return told;
    }

    private async Task<object> SearchByImageAsync(RekognitionCall call, SearchUsersByImageRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        var (rule, most) = (Rule(call, request.UserMatchThreshold), Most(request.MaxUsers));
        var seen = await pictures.LookAsync(request.Image, "Image", AnalysisRequest.Default with { Gate = QualityWords.Gate(request.QualityFilter, "NONE") }, call.Cancellation).ConfigureAwait(false);
        var shapes = FaceShapes.Of(seen);
        var largest = seen.Faces.FirstOrDefault(static face => face.Probe is not null);
        var told = largest is null ? [] : await searches.ByProbeAsync(call, gallery, largest.Probe!, rule, listsReferences: false).ConfigureAwait(false);
        var left = seen.Faces.Where(face => !ReferenceEquals(face, largest)).Select(face => new UnsearchedFace(shapes.Detail(face, tellsEyes: false), face.Probe is null ? QualityWords.Reasons(face.Refusals) : [QualityWords.NotLargest]));
        return new SearchUsersByImageResponse(Matches(told, except: null, most), KeptFaces.ModelVersion, largest is null ? null : new SearchedFaceDetails(shapes.Detail(largest, tellsEyes: false)), [.. left]);
    }

    private static SimilarityRule Rule(RekognitionCall call, double? threshold) => new(call.Grant, Fields.Threshold(threshold, UsualThreshold, "userMatchThreshold"));

    private static int Most(int? wanted) => Fields.Count(wanted, 1, MostUsers, MostUsers, "maxUsers");

    private static UserMatch[] Matches(IReadOnlyList<GallerySearches.Told> told, SubjectId? except, int most) =>
    [
        .. told.Where(one => UserMark.IsUser(one.Found.Subject.Details) && one.Found.Subject.Id != except)
            .OrderByDescending(static one => one.Similarity)
            .DistinctBy(static one => one.Found.Subject.Id)
            .Take(most)
            .Select(static one => new UserMatch(one.Similarity, new User(UserMark.UserIdOf(one.Found.Subject.Details)!, UserOperations.StatusOf(1)))),
    ];
}
