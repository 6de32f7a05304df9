using System.Text.Json;
using Semblance.Recognition;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Remove;
using Semblance.Server.Access;
using Semblance.Server.Answers;
using Semblance.Server.Dialects.CompreFace.Contracts;
using Semblance.Server.Hosting;
using Semblance.Server.Options;
using Semblance.Vault.References;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>The references of the collection, which the protocol calls images: pictures themselves are kept nowhere.</summary>
internal static class KeptFaceEndpoints
{
    private const int UsualSize = 20;
    private const int MostSize = 1_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/faces", AddAsync).RequireAuthorization(CompreFaceKey.With(Permission.Enrol)).DisableAntiforgery().RequireRateLimiting(WorkLimits.PictureWork);
        routes.MapGet("/faces", ListAsync).RequireAuthorization(CompreFaceKey.With(Permission.ReadSubjects));
        routes.MapDelete("/faces", RemoveAllAsync).RequireAuthorization(CompreFaceKey.With(Permission.EraseSubjects));
        routes.MapDelete("/faces/{id}", RemoveAsync).RequireAuthorization(CompreFaceKey.With(Permission.EraseSubjects));
        routes.MapPost("/faces/delete", RemoveSomeAsync).RequireAuthorization(CompreFaceKey.With(Permission.EraseSubjects));
        routes.MapGet("/faces/{id}/img", Picture).RequireAuthorization(CompreFaceKey.With(Permission.ReadSubjects));
    }

    private static async Task<IResult> AddAsync(HttpRequest request, CompreFaceCall call, PartReader parts, CompreFaceLook look, RecognitionHouse house, ServerOptions options, CancellationToken cancellation)
    {
        var name = call.Query.Text("subject") is { } sent && !string.IsNullOrWhiteSpace(sent) ? sent.Trim() : throw CompreFaceError.Of(CompreFaceError.ParameterMissing, "Required parameter subject is missing");
        var picture = (await parts.ReadAsync(request, cancellation, "file").ConfigureAwait(false))[0];
        var seen = await look.SeeAsync(picture, call.Query, AnalysisRequest.Default with { Gate = options.CompreFace.Gate }, cancellation).ConfigureAwait(false);
        if (seen.Faces is not [var only])
            throw CompreFaceError.Of(CompreFaceError.ManyFaces, "Found more than one face in the given image");
        var outcome = await house.Enrol.HandleAsync(
            new EnrolRequest { Gallery = call.Gallery, Subject = SubjectEndpoints.Details(name), Samples = [only.ToSample(seen.File, picture.Name)], IsKnownToBeNew = true, Caller = call.Caller },
            cancellation).ConfigureAwait(false);
        return outcome.References is [var kept, ..] ? CompreFaceJson.Answer(new KeptAnswer(kept.Value, name), StatusCodes.Status201Created)
            : throw CompreFaceError.Of(CompreFaceError.NoFace, $"{CompreFaceError.NoFaceText}: {string.Join(' ', outcome.Refused.Select(one => one.Reason))}");
    }

    private static async Task<IResult> ListAsync(CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        var (page, size) = (call.Query.Whole("page", 0, 0), Math.Min(MostSize, call.Query.Whole("size", UsualSize, 1)));
        var walk = new ReferenceWalk(house);
        if (call.Query.Text("subject") is not { Length: > 0 } name)
        {
            var total = (await house.ShowGallery.CountAsync(call.Gallery, cancellation).ConfigureAwait(false)).References;
            var some = await walk.ReadAsync(call.Gallery, null, call.Caller, (long)page * size, size, cancellation).ConfigureAwait(false);
            return Answer(some.Select(one => new KeptAnswer(one.Kept.Row.Id.Value, SubjectName.Of(one.Subject))), page, size, total);
        }

        var own = await OwnAsync(name, call, house, cancellation).ConfigureAwait(false);
        return Answer(own.Skip((int)Math.Min(int.MaxValue, (long)page * size)).Take(size), page, size, own.Count);
    }

    private static async Task<IResult> RemoveAsync(string id, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        // What the client appends to an address that it used before is no wish to remove anything.
        if (call.Query.Names.Count > 0 || !Guid.TryParseExact(id, "D", out _))
            throw CompreFaceError.Nowhere();
        var outcome = await house.RemoveReferences.HandleAsync(new RemoveReferencesRequest(call.Gallery, [CompreFaceCall.Face(id)], call.Caller), cancellation).ConfigureAwait(false);
        return outcome.References is [{ WasThere: true } gone] ? CompreFaceJson.Answer(Of(gone)) : throw CompreFaceError.Face(id);
    }

    private static async Task<IResult> RemoveSomeAsync(HttpRequest request, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        var json = await CompreFaceJson.ReadAsync(request, cancellation).ConfigureAwait(false);
        if (json.ValueKind != JsonValueKind.Array || json.EnumerateArray().Any(static one => !one.TryGetGuidText(out _)))
            throw CompreFaceError.Of(CompreFaceError.Undefined, "The body is no array of image ids");
        ReferenceId[] named = [.. json.EnumerateArray().Select(static one => one.TryGetGuidText(out var id) ? id : default).Where(static id => id.Version == 4).Select(ReferenceId.From)];
        if (named.Length == 0)
            return CompreFaceJson.Answer(Array.Empty<KeptAnswer>());
        var outcome = await house.RemoveReferences.HandleAsync(new RemoveReferencesRequest(call.Gallery, named, call.Caller), cancellation).ConfigureAwait(false);
        return CompreFaceJson.Answer(outcome.References.Where(static one => one.WasThere).Select(Of).ToArray());
    }

    private static async Task<IResult> RemoveAllAsync(CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        var walk = new ReferenceWalk(house);
        if (call.Query.Names.Any(static name => !string.Equals(name, "subject", StringComparison.Ordinal)))
            throw CompreFaceError.Nowhere();
        if (call.Query.Text("subject") is not { } name)
        {
            var all = await walk.ReadAsync(call.Gallery, null, call.Caller, 0, long.MaxValue, cancellation).ConfigureAwait(false);
            return CompreFaceJson.Answer(new DeletedAnswer(await walk.RemoveAsync(call.Gallery, all.Select(static one => one.Kept.Row.Id), call.Caller, cancellation).ConfigureAwait(false)));
        }

        if (string.IsNullOrWhiteSpace(name))
            throw CompreFaceError.Of(CompreFaceError.EmptyField, "Field subject can not be empty");
        var own = await OwnAsync(name, call, house, cancellation).ConfigureAwait(false);
        return CompreFaceJson.Answer(new DeletedAnswer(await walk.RemoveAsync(call.Gallery, own.Select(static one => ReferenceId.From(one.ImageId)), call.Caller, cancellation).ConfigureAwait(false)));
    }

    /// <summary>The original answers for a picture that is gone with nothing, and here none is kept.</summary>
    private static IResult Picture(string id)
    {
        CompreFaceCall.Face(id);
        return Results.Bytes([], "application/octet-stream");
    }

    private static async Task<IReadOnlyList<KeptAnswer>> OwnAsync(string name, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        try
        {
            var about = await SubjectEndpoints.FindAsync(name, call, house, cancellation).ConfigureAwait(false);
            var own = await new ReferenceWalk(house).ReadAsync(call.Gallery, about.Subject, call.Caller, 0, long.MaxValue, cancellation).ConfigureAwait(false);
            return [.. own.Select(one => new KeptAnswer(one.Kept.Row.Id.Value, name))];
        }
        catch (RefusedException)
        {
            return []; // Nobody of that name has no faces.
        }
    }

    private static IResult Answer(IEnumerable<KeptAnswer> faces, int page, int size, long total) => CompreFaceJson.Answer(new KeptPageAnswer([.. faces], page, size, (total + size - 1) / size, total));

    private static KeptAnswer Of(RemovedReference gone) => new(gone.Id.Value, gone.Details is { } details ? details.ExternalId?.Text ?? details.DisplayName ?? gone.SubjectId.ToString()! : gone.SubjectId.ToString()!);

    private static bool TryGetGuidText(this JsonElement json, out Guid id)
    {
        id = default;
        return json.ValueKind == JsonValueKind.String && Guid.TryParseExact(json.GetString(), "D", out id);
    }
}
