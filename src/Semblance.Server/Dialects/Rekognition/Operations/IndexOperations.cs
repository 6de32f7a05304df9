using Semblance.Recognition;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Look;
using Semblance.Recognition.Remove;
using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Server.Dialects.Rekognition.Wire;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;
using static Semblance.Server.Dialects.Rekognition.Wire.IndexWire;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>What a collection holds: faces, which are references.</summary>
internal sealed class IndexOperations(RecognitionHouse house, CollectionDoor door, SentPictures pictures, FaceKeeper keeper, ReferenceFinder finder, UserFinder users, PageSeal pages)
{
    private const int MostFaces = 100;
    private const int MostNamed = 4096;

    public IReadOnlyDictionary<string, Operation> Table => new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["IndexFaces"] = Operation.Of<IndexFacesRequest>(Permission.Enrol, IndexAsync),
        ["ListFaces"] = Operation.Of<ListFacesRequest>(Permission.ReadSubjects, ListAsync),
        ["DeleteFaces"] = Operation.Of<DeleteFacesRequest>(Permission.EraseSubjects, DeleteAsync),
    };

    private async Task<object> IndexAsync(RekognitionCall call, IndexFacesRequest request)
    {
        var gallery = await door.DemandWritableAsync(call, request.CollectionId).ConfigureAwait(false);
        var external = Fields.ExternalImage(request.ExternalImageId);
        var most = Math.Min(MostFaces, Fields.Count(request.MaxFaces, 1, int.MaxValue, MostFaces, "maxFaces"));
        var tellsEyes = AttributeWords.TellEyes(request.DetectionAttributes);
        var seen = await pictures.LookAsync(request.Image, "Image", AnalysisRequest.Default with { Gate = QualityWords.Gate(request.QualityFilter, "AUTO") }, call.Cancellation).ConfigureAwait(false);
        var (shapes, choice, records) = (FaceShapes.Of(seen), FaceChoice.Of(seen.Faces, most), new List<FaceRecord>());
        foreach (var face in choice.Kept)
            records.Add(new FaceRecord(await keeper.KeepAsync(call, gallery, seen, face, external, isNamed: records.Count == 0).ConfigureAwait(false), shapes.Detail(face, tellsEyes)));
        var left = choice.TooMany.Select(face => Left(face, [QualityWords.TooMany])).Concat(choice.Refused.Select(face => Left(face, QualityWords.Reasons(face.Refusals))));
        return new IndexFacesResponse(records, [.. left], KeptFaces.ModelVersion);

        UnindexedFace Left(SeenFace face, IReadOnlyList<string> reasons) => new(reasons, shapes.Detail(face, tellsEyes));
    }

    private async Task<object> ListAsync(RekognitionCall call, ListFacesRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        var size = Fields.Page(request.MaxResults, 0, MostNamed);
        var list = $"rekognition faces\n{gallery.Id}\n{request.UserId}\n{string.Join(',', request.FaceIds ?? [])}";
        var mark = PageMark.Open(pages, request.NextToken, list);
        var subject = request.UserId is null ? (SubjectId?)null : (await users.DemandAsync(call, gallery, request.UserId).ConfigureAwait(false)).Subject.Id;
        if (request.FaceIds is { Count: > 0 } named)
            return await NamedAsync(call, gallery, Fields.Faces(named, MostNamed), subject, int.Parse(mark ?? "0", System.Globalization.CultureInfo.InvariantCulture), size, list).ConfigureAwait(false);
        var roll = await house.ListReferences.HandleAsync(
            new ListReferencesRequest(gallery.Name, call.Caller) { Subject = subject, After = mark is null ? null : ReferenceMark.Parse(mark), Most = size },
            call.Cancellation).ConfigureAwait(false);
        return new ListFacesResponse([.. roll.References.Select(KeptFaces.Of)], roll.Next is { } next ? pages.Seal(next.ToString(), list) : null, KeptFaces.ModelVersion);
    }

    private async Task<ListFacesResponse> NamedAsync(RekognitionCall call, Gallery gallery, IReadOnlyList<Guid> named, SubjectId? subject, int from, int size, string list)
    {
        var found = new List<FaceWire.Face>();
        foreach (var face in named.Skip(from).Take(size))
        {
            if (await finder.FindAsync(call, gallery, face).ConfigureAwait(false) is { } one && (subject is null || one.Subject.Id == subject))
                found.Add(KeptFaces.Of(one));
        }

        return new ListFacesResponse(found, from + size < named.Count ? pages.Seal(FormattableString.Invariant($"{from + size}"), list) : null, KeptFaces.ModelVersion);
    }

    /// <summary>Who is left without a face is erased with it, key and all.</summary>
    private async Task<object> DeleteAsync(RekognitionCall call, DeleteFacesRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        var (free, refused) = (new List<ReferenceId>(), new List<UnsuccessfulFaceDeletion>());
        foreach (var face in Fields.Faces(request.FaceIds, MostNamed))
        {
            if (await finder.FindAsync(call, gallery, face).ConfigureAwait(false) is not { } found)
                refused.Add(new UnsuccessfulFaceDeletion(face.ToString("D"), null, ["FACE_NOT_FOUND"]));
            else if (UserMark.UserIdOf(found.Subject.Details) is { } user)
                refused.Add(new UnsuccessfulFaceDeletion(face.ToString("D"), user, ["ASSOCIATED_TO_AN_EXISTING_USER"]));
            else
                free.Add(found.Kept.Row.Id);
        }

        if (free.Count > 0)
            await house.RemoveReferences.HandleAsync(new RemoveReferencesRequest(gallery.Name, free, call.Caller), call.Cancellation).ConfigureAwait(false);
        return new DeleteFacesResponse([.. free.Select(static one => one.ToString())], refused);
    }
}
