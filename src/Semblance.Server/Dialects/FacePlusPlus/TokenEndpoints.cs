using System.Text.Json.Nodes;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Attribute;
using Semblance.Server.Access;
using Semblance.Server.Dialects.FacePlusPlus.Tokens;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>Faces by their tokens: measured again, shown, named.</summary>
internal static class TokenEndpoints
{
    private const int MostAnalysed = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/face/analyze", Analyse).RequireAuthorization(FacePlusPlusKey.With(Permission.Look));
        routes.MapPost("/face/getdetail", ShowAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.ReadSubjects));
        routes.MapPost("/face/setuserid", NameAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.ChangeSubjects));
    }

    /// <summary>What was measured is remembered with the face, and with it alone: a reference has no measures.</summary>
    private static IResult Analyse(FacePlusPlusCall call, LiveFaces live)
    {
        var tokens = call.Tokens(MostAnalysed);
        if (call.Whole("return_landmark", 0, 0, 2) == 0 && FacePlusPlusWords.Wanted(call).Count == 0)
            throw FacePlusPlusError.Of("VOID_REQUEST");
        var faces = tokens.Select(text => (FaceToken.Read(text) is { } token ? live.Find(call.Grant, token) : null) ?? throw FacePlusPlusError.Token("face_tokens")).ToArray();
        return call.Answer(new JsonObject { ["faces"] = new JsonArray([.. faces.Select(face => FacePlusPlusWords.Of(face.Face, face.Token, call))]) });
    }

    private static async Task<IResult> ShowAsync(FacePlusPlusCall call, LiveFaces live, KeptTokens kept, CancellationToken cancellation)
    {
        var token = Demand(call);
        var places = await kept.PlacesAsync(call, token, cancellation).ConfigureAwait(false);
        var fresh = live.Find(call.Grant, token);
        if (fresh is null && places.Count == 0)
            throw FacePlusPlusError.Token("face_token");
        var said = new JsonObject { ["face_token"] = FaceToken.Text(token), ["user_id"] = fresh?.UserId ?? (places is [var (_, reference), ..] ? KeptTokens.UserIdOf(SubjectName.Of(reference.Subject), token) : string.Empty) };
        said["facesets"] = new JsonArray([.. places.Select(static place => FaceSetEndpoints.Short(place.Gallery))]);
        if (fresh is not null)
        {
            said["image_id"] = fresh.PictureName;
            said["face_rectangle"] = FormPictures.Rectangle(fresh.Face);
        }

        return call.Answer(said);
    }

    private static async Task<IResult> NameAsync(FacePlusPlusCall call, LiveFaces live, KeptTokens kept, RecognitionHouse house, CancellationToken cancellation)
    {
        var token = Demand(call);
        var name = call.Name("user_id", ExternalId.MaxLength) ?? throw FacePlusPlusError.Missing("user_id");
        var isKnown = live.Name(call.Grant, token, name);
        foreach (var (gallery, _) in await kept.PlacesAsync(call, token, cancellation).ConfigureAwait(false))
        {
            isKnown = true;
            var request = new MoveReferencesRequest(gallery.Name, [FaceToken.In(gallery.Id, token)], await ToAsync(gallery, name, house, cancellation).ConfigureAwait(false), call.Caller);
            await house.MoveReferences.HandleAsync(request, cancellation).ConfigureAwait(false);
        }

        return isKnown ? call.Answer(new JsonObject { ["face_token"] = FaceToken.Text(token), ["user_id"] = name }) : throw FacePlusPlusError.Token("face_token");
    }

    private static async Task<AttributedTo> ToAsync(Gallery gallery, string name, RecognitionHouse house, CancellationToken cancellation)
    {
        try
        {
            return AttributedTo.Known((await house.FindSubject.HandleAsync(gallery.Name, name, cancellation).ConfigureAwait(false)).Id);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.SubjectUnknown)
        {
            return AttributedTo.New(new SubjectDetails { ExternalId = new ExternalId(name), DisplayName = name });
        }
    }

    private static Guid Demand(FacePlusPlusCall call) => FaceToken.Read(call.Demand("face_token")) ?? throw FacePlusPlusError.Token("face_token");
}
