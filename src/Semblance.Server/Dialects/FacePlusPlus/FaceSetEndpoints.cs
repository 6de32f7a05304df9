using System.Globalization;
using System.Text.Json.Nodes;
using Semblance.Recognition;
using Semblance.Recognition.Erase;
using Semblance.Server.Access;
using Semblance.Server.Dialects.FacePlusPlus.Tokens;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>FaceSets: made, shown, listed, erased.</summary>
internal static class FaceSetEndpoints
{
    private const int Page = 100;
    private const int MostStart = 10_000;
    private const int LongestName = 255;
    private const int LongestNote = 16_384;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/faceset/create", CreateAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.CreateGallery));
        routes.MapPost("/faceset/update", UpdateAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.CreateGallery));
        routes.MapPost("/faceset/getdetail", ShowAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.ReadSubjects));
        routes.MapPost("/faceset/getfacesets", ListAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.ListGalleries));
        routes.MapPost("/faceset/delete", EraseAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.EraseGallery));
    }

    private static async Task<IResult> CreateAsync(FacePlusPlusCall call, FaceSets sets, SetMembers members, CancellationToken cancellation)
    {
        CheckNotes(call);
        var gallery = await sets.CreateAsync(call, cancellation).ConfigureAwait(false);
        if (call.Text("face_tokens") is not null)
            return call.Answer(await members.AddAsync(call, gallery, cancellation).ConfigureAwait(false));
        var said = FaceSets.Named(gallery);
        said["face_added"] = 0;
        said["face_count"] = await members.CountAsync(gallery, cancellation).ConfigureAwait(false);
        said["failure_detail"] = new JsonArray();
        return call.Answer(said);
    }

    /// <summary>A gallery's name is part of its record and stays; notes about it are not kept.</summary>
    private static async Task<IResult> UpdateAsync(FacePlusPlusCall call, FaceSets sets, CancellationToken cancellation)
    {
        CheckNotes(call);
        var gallery = await sets.DemandAsync(call, cancellation).ConfigureAwait(false);
        if (call.Name("new_outer_id", LongestName) is { } name && !string.Equals(name, gallery.Name.Text, StringComparison.Ordinal))
            throw FacePlusPlusError.Bad("new_outer_id");
        return ((string[])["new_outer_id", "display_name", "user_data", "tags"]).Any(field => call.Text(field) is not null)
            ? call.Answer(FaceSets.Named(gallery))
            : throw FacePlusPlusError.Missing("new_outer_id, display_name, user_data, tags");
    }

    private static async Task<IResult> ShowAsync(FacePlusPlusCall call, FaceSets sets, RecognitionHouse house, CancellationToken cancellation)
    {
        var start = call.Whole("start", 1, 1, MostStart);
        var gallery = await sets.DemandAsync(call, cancellation).ConfigureAwait(false);
        var all = await new ReferenceWalk(house).ReadAsync(gallery.Name, null, call.Caller, 0, MostStart, cancellation).ConfigureAwait(false);
        string[] tokens = [.. all.OrderBy(static one => one.Kept.Provenance.EnrolledAt).Skip(start - 1).Take(Page).Select(one => FaceToken.Text(FaceToken.Of(one.Kept.Row.Id, gallery.Id)))];
        var said = Short(gallery);
        said["face_count"] = all.Count;
        said["face_tokens"] = new JsonArray([.. tokens.Select(static token => JsonValue.Create(token))]);
        AddNext(said, start, all.Count);
        return call.Answer(said);
    }

    private static async Task<IResult> ListAsync(FacePlusPlusCall call, FaceSets sets, CancellationToken cancellation)
    {
        var start = call.Whole("start", 1, 1, MostStart);

        // Notes are not kept, so no FaceSet has any tag.
        var all = call.Text("tags") is null ? await sets.ListAsync(call, cancellation).ConfigureAwait(false) : [];
        var said = new JsonObject { ["facesets"] = new JsonArray([.. all.Skip(start - 1).Take(Page).Select(Short)]) };
        AddNext(said, start, all.Count);
        return call.Answer(said);
    }

    private static async Task<IResult> EraseAsync(FacePlusPlusCall call, FaceSets sets, SetMembers members, RecognitionHouse house, CancellationToken cancellation)
    {
        var gallery = await sets.DemandAsync(call, cancellation).ConfigureAwait(false);
        if (call.Whole("check_empty", 1, 0, 1) == 1 && await members.CountAsync(gallery, cancellation).ConfigureAwait(false) > 0)
            throw FacePlusPlusError.Of("FACESET_NOT_EMPTY");
        await house.EraseGallery.HandleAsync(new EraseGalleryRequest(gallery.Name, call.Caller), cancellation).ConfigureAwait(false);
        return call.Answer(FaceSets.Named(gallery));
    }

    /// <summary>A FaceSet without its faces. Clients read the notes without asking whether they are there.</summary>
    internal static JsonObject Short(Gallery gallery)
    {
        var said = FaceSets.Named(gallery);
        said["display_name"] = string.Empty;
        said["user_data"] = string.Empty;
        said["tags"] = string.Empty;
        return said;
    }

    private static void AddNext(JsonObject said, int start, int total)
    {
        if (start - 1 + Page < total)
            said["next"] = (start + Page).ToString(CultureInfo.InvariantCulture);
    }

    private static void CheckNotes(FacePlusPlusCall call)
    {
        call.Name("display_name", LongestName + 1);
        if ((call.Text("tags")?.Length ?? 0) > LongestName)
            throw FacePlusPlusError.Bad("tags");
        if ((call.Text("user_data")?.Length ?? 0) > LongestNote)
            throw FacePlusPlusError.Bad("user_data");
    }
}
