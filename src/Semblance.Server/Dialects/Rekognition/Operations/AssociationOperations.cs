using Semblance.Recognition;
using Semblance.Recognition.Attribute;
using Semblance.Recognition.Govern;
using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;
using static Semblance.Server.Dialects.Rekognition.Wire.UserWire;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Which faces are a user's.</summary>
internal sealed class AssociationOperations(RecognitionHouse house, CollectionDoor door, UserFinder users, ReferenceFinder finder, GallerySearches searches, RequestTokens tokens)
{
    private const int MostFaces = 100;
    private const double UsualThreshold = 75;
    private const string NotFound = "FACE_NOT_FOUND";
    private const string Others = "ASSOCIATED_TO_A_DIFFERENT_USER";

    public IReadOnlyDictionary<string, Operation> Table => new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["AssociateFaces"] = Operation.Of<FacesOfUserRequest>(Permission.ChangeSubjects, (call, request) => OnceAsync("AssociateFaces", call, request, AssociateAsync)),
        ["DisassociateFaces"] = Operation.Of<FacesOfUserRequest>(Permission.ChangeSubjects, (call, request) => OnceAsync("DisassociateFaces", call, request, DisassociateAsync)),
    };

    private Task<object> OnceAsync(string name, RekognitionCall call, FacesOfUserRequest request, Func<RekognitionCall, FacesOfUserRequest, Task<object>> run) => tokens.OnceAsync(
        call, name, request.ClientRequestToken, FormattableString.Invariant($"{request.CollectionId}\n{request.UserId}\n{request.UserMatchThreshold}\n{string.Join(',', request.FaceIds ?? [])}"), () => run(call, request));

    private async Task<object> AssociateAsync(RekognitionCall call, FacesOfUserRequest request)
    {
        var gallery = await door.DemandWritableAsync(call, request.CollectionId).ConfigureAwait(false);
        var rule = new SimilarityRule(call.Grant, Fields.Threshold(request.UserMatchThreshold, UsualThreshold, "userMatchThreshold"));
        var faces = Fields.Faces(request.FaceIds, MostFaces);
        var user = await users.DemandAsync(call, gallery, request.UserId).ConfigureAwait(false);
        var (taken, refused) = (new List<ReferenceId>(), new List<UnsuccessfulFace>());
        foreach (var face in faces)
        {
            var found = await finder.FindAsync(call, gallery, face).ConfigureAwait(false);
            if (found?.Subject.Id == user.Subject.Id)
                continue;
            if (await ObjectionAsync(call, gallery, user, face, found, rule).ConfigureAwait(false) is { } objection)
                refused.Add(objection);
            else
                taken.Add(found!.Kept.Row.Id);
        }

        if (user.References.Count + taken.Count > MostFaces)
            throw new RekognitionException("ServiceQuotaExceededException", FormattableString.Invariant($"A user has at most {MostFaces} faces."));
        if (taken.Count > 0)
            await house.MoveReferences.HandleAsync(new MoveReferencesRequest(gallery.Name, taken, AttributedTo.Known(user.Subject.Id), call.Caller), call.Cancellation).ConfigureAwait(false);
        return new AssociateFacesResponse([.. taken.Select(static one => new NamedFace(one.ToString()))], refused, UserOperations.StatusOf(user.References.Count + taken.Count));
    }

    private async Task<UnsuccessfulFace?> ObjectionAsync(RekognitionCall call, Gallery gallery, SubjectDossier user, Guid face, AttributedReference? found, SimilarityRule rule)
    {
        if (found is null)
            return new UnsuccessfulFace(face.ToString("D"), null, null, [NotFound]);
        if (UserMark.UserIdOf(found.Subject.Details) is { } other)
            return new UnsuccessfulFace(face.ToString("D"), other, null, [Others]);
        if (user.References.Count == 0)
            return null;
        var alike = await searches.ByReferenceAsync(call, gallery, found.Kept.Row.Id, rule, listsReferences: false).ConfigureAwait(false);
        return alike.Any(one => one.Found.Subject.Id == user.Subject.Id) ? null : new UnsuccessfulFace(face.ToString("D"), null, null, ["LOW_MATCH_CONFIDENCE"]);
    }

    /// <summary>Each face becomes somebody's who has no name; the user stays, without faces too.</summary>
    private async Task<object> DisassociateAsync(RekognitionCall call, FacesOfUserRequest request)
    {
        var gallery = await door.DemandWritableAsync(call, request.CollectionId).ConfigureAwait(false);
        var faces = Fields.Faces(request.FaceIds, MostFaces);
        var user = await users.DemandAsync(call, gallery, request.UserId).ConfigureAwait(false);
        var (freed, refused) = (new List<NamedFace>(), new List<UnsuccessfulFace>());
        foreach (var face in faces)
        {
            var found = await finder.FindAsync(call, gallery, face).ConfigureAwait(false);
            if (found?.Subject.Id != user.Subject.Id)
            {
                var other = found is null ? null : UserMark.UserIdOf(found.Subject.Details);
                refused.Add(new UnsuccessfulFace(face.ToString("D"), other, null, [other is null ? NotFound : Others]));
                continue;
            }

            await FreeAsync(call, gallery, found.Kept.Row.Id).ConfigureAwait(false);
            freed.Add(new NamedFace(face.ToString("D")));
        }

        return new DisassociateFacesResponse(freed, refused, UserOperations.StatusOf(user.References.Count - freed.Count));
    }

    private async Task FreeAsync(RekognitionCall call, Gallery gallery, ReferenceId reference) => await house.MoveReferences.HandleAsync(
        new MoveReferencesRequest(gallery.Name, [reference], AttributedTo.New(new SubjectDetails()), call.Caller) { KeepsSubjects = true },
        call.Cancellation).ConfigureAwait(false);
}
