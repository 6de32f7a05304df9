using System.Text.Json.Nodes;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Compare;
using Semblance.Recognition.Look;
using Semblance.Server.Access;
using Semblance.Server.Dialects.FacePlusPlus.Tokens;
using Semblance.Server.Dialects.Scales;
using Semblance.Server.Hosting;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>Faces of pictures: where they are, whether two are alike, and who it is.</summary>
internal static class PictureEndpoints
{
    private const string ImageFields = "image_url, image_file, image_base64";
    private const int MostResults = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/detect", DetectAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.Look)).RequireRateLimiting(WorkLimits.PictureWork);
        routes.MapPost("/compare", CompareAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.Compare)).RequireRateLimiting(WorkLimits.PictureWork);
        routes.MapPost("/search", SearchAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.Identify)).RequireRateLimiting(WorkLimits.PictureWork);
    }

    private static async Task<IResult> DetectAsync(FacePlusPlusCall call, FormPictures pictures, LiveFaces live, CancellationToken cancellation)
    {
        RefuseRectangle(call, "face_rectangle");
        FacePlusPlusWords.Wanted(call);
        var (seen, source) = await pictures.SeeAsync(call, FormPictures.Fields.Only, cancellation).ConfigureAwait(false) ?? throw FacePlusPlusError.Missing(ImageFields);
        var faces = new JsonArray();
        foreach (var face in seen.Faces)
            faces.Add(FacePlusPlusWords.Of(face, live.Add(call.Grant, face, seen.File, FormPictures.NameOf(seen), source), call));
        return call.Answer(new JsonObject { ["image_id"] = FormPictures.NameOf(seen), ["faces"] = faces, ["face_num"] = seen.Faces.Count });
    }

    private static async Task<IResult> CompareAsync(FacePlusPlusCall call, FormPictures pictures, LiveFaces live, KeptTokens kept, RecognitionHouse house, CancellationToken cancellation)
    {
        var said = new JsonObject();
        var one = await SideAsync(1, said, call, pictures, live, kept, cancellation).ConfigureAwait(false);
        var other = await SideAsync(2, said, call, pictures, live, kept, cancellation).ConfigureAwait(false);
        if (one is null || other is null)
            return call.Answer(said);
        var outcome = await house.Compare.HandleAsync(new CompareRequest(one, other, ScoreScale.FloorRate, call.Caller), cancellation).ConfigureAwait(false);
        said["confidence"] = ToldNumber.Of(outcome, ScoreScale.FacePlusPlus, call.Grant.ShowsScores) ?? 0;
        said["thresholds"] = FacePlusPlusWords.Thresholds();
        return call.Answer(said);
    }

    private static async Task<IResult> SearchAsync(FacePlusPlusCall call, FormPictures pictures, FaceSets sets, SetMembers members, LiveFaces live, KeptTokens kept, RecognitionHouse house, CancellationToken cancellation)
    {
        RefuseRectangle(call, "face_rectangle");
        var most = call.Whole("return_result_count", 1, 1, MostResults);
        var gallery = await sets.DemandAsync(call, cancellation).ConfigureAwait(false);
        if (await members.CountAsync(gallery, cancellation).ConfigureAwait(false) == 0)
            throw FacePlusPlusError.Of("EMPTY_FACESET");
        var said = new JsonObject();
        var probe = call.Text("face_token") is { } token
            ? await DemandAsync(token, "face_token", call, kept, cancellation).ConfigureAwait(false)
            : await PictureAsync(FormPictures.Fields.Only, string.Empty, said, call, pictures, live, cancellation).ConfigureAwait(false);
        if (probe is null)
            return call.Answer(said);
        var terms = new SearchTerms(ScoreScale.FacePlusPlus, most, ListsReferences: true, call.Grant.ShowsScores);
        var found = await new DialectSearch(house).SearchAsync(gallery.Name, probe, call.Caller, terms, cancellation).ConfigureAwait(false);
        said["thresholds"] = FacePlusPlusWords.Thresholds();
        said["results"] = new JsonArray([.. found.Where(static one => one.Value is not null).Select(one => Of(one, FaceToken.Of(one.Reference, gallery.Id)))]);
        return call.Answer(said);
    }

    private static JsonObject Of(FoundFace found, Guid token) => new() { ["face_token"] = FaceToken.Text(token), ["confidence"] = found.Value, ["user_id"] = KeptTokens.UserIdOf(found.Name, token) };

    /// <summary>One side of a comparison: a token, or a picture's largest face.</summary>
    private static async Task<Probe?> SideAsync(int number, JsonObject said, FacePlusPlusCall call, FormPictures pictures, LiveFaces live, KeptTokens kept, CancellationToken cancellation)
    {
        var suffix = number == 1 ? "1" : "2";
        RefuseRectangle(call, "face_rectangle" + suffix);
        return call.Text("face_token" + suffix) is { } token
            ? await DemandAsync(token, "face_token" + suffix, call, kept, cancellation).ConfigureAwait(false)
            : await PictureAsync(FormPictures.Fields.Of(number), suffix, said, call, pictures, live, cancellation).ConfigureAwait(false);
    }

    private static async Task<Probe> DemandAsync(string text, string field, FacePlusPlusCall call, KeptTokens kept, CancellationToken cancellation) =>
        (FaceToken.Read(text) is { } token ? await kept.ProbeAsync(call, token, cancellation).ConfigureAwait(false) : null) ?? throw FacePlusPlusError.Token(field);

    /// <summary>The largest face of a picture; the answer tells of all of them.</summary>
    private static async Task<Probe?> PictureAsync(FormPictures.Fields fields, string suffix, JsonObject said, FacePlusPlusCall call, FormPictures pictures, LiveFaces live, CancellationToken cancellation)
    {
        var (seen, source) = await pictures.SeeAsync(call, fields, cancellation).ConfigureAwait(false) ?? throw FacePlusPlusError.Missing($"{fields.Url}, {fields.File}, {fields.Base64}");
        said["image_id" + suffix] = FormPictures.NameOf(seen);
        said["faces" + suffix] = new JsonArray([.. seen.Faces.Select(face => Of(face, live.Add(call.Grant, face, seen.File, FormPictures.NameOf(seen), source)))]);
        return seen.Faces is [var largest, ..] ? largest.Probe : null;
    }

    private static JsonObject Of(SeenFace face, Guid token) => new() { ["face_token"] = FaceToken.Text(token), ["face_rectangle"] = FormPictures.Rectangle(face) };

    /// <summary>The original sells it, and here faces are where they are found.</summary>
    private static void RefuseRectangle(FacePlusPlusCall call, string field)
    {
        if (call.Text(field) is not null)
            throw FacePlusPlusError.Of($"INSUFFICIENT_PERMISSION:{field}", StatusCodes.Status403Forbidden);
    }
}
