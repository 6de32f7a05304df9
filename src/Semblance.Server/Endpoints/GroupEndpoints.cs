using Semblance.Client.Contracts.Groups;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Group;
using Semblance.Recognition.Look;
using Semblance.Server.Access;
using Semblance.Server.Pictures;
using Semblance.Server.Words;

namespace Semblance.Server.Endpoints;

/// <summary>Which faces of several pictures show one subject; nothing that is kept is asked, and nothing is kept.</summary>
internal static class GroupEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/group", GroupAsync).RequireAuthorization(Permission.Group)
            .WithPictures("Group faces", "Puts the faces of several pictures into groups, one a subject; faces of one picture are of different people.",
                ("fmr", "The false match rate of the threshold; absent: such that 1 in 100 lone faces comes into a wrong group."), RouteWords.GateField)
            .Produces<GroupAnswer>();

    private static async Task<GroupAnswer> GroupAsync(HttpContext context, PictureFormReader reader, LookHandler look, RecognitionHouse house, CancellationToken cancellation)
    {
        var form = await reader.ReadAsync(context.Request, cancellation).ConfigureAwait(false);
        if (form.Pictures.Count < 2)
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "Grouping takes two pictures or more.", "Send several files in a form, or several texts in the JSON member 'pictures'.");
        var seen = new List<(GroupedFaceAnswer Face, Probe? Probe)[]>();
        foreach (var picture in form.Pictures)
            seen.Add(await LookAsync(picture, form, look, cancellation).ConfigureAwait(false));
        (GroupedFaceAnswer Face, Probe? Probe)[] usable = [.. seen.SelectMany(static faces => faces).Where(static face => face.Probe is not null)];
        var request = new GroupRequest([.. seen.Select(static faces => faces.Select(static face => face.Probe).OfType<Probe>().ToArray())], KeyIdentity.CallerOf(context)) { FalseMatchRate = form.Number("fmr") };
        var outcome = await house.Group.HandleAsync(request, cancellation).ConfigureAwait(false);
        var tells = KeyIdentity.GrantOf(context).ShowsScores;
        return new GroupAnswer(
            [.. outcome.Groups.Select(group => new FaceGroupAnswer([.. group.Faces.Select(i => usable[i].Face)], tells ? group.MeanScore : null))],
            [.. seen.SelectMany(static faces => faces).Where(static face => face.Probe is null).Select(static face => face.Face)],
            outcome.Threshold.FalseMatchRate.Value);
    }

    /// <summary>The faces of a picture; those that the gate refuses are without a probe.</summary>
    private static async Task<(GroupedFaceAnswer Face, Probe? Probe)[]> LookAsync(SentPicture picture, PictureForm form, LookHandler look, CancellationToken cancellation)
    {
        var seen = await look.HandleAsync(picture.Bytes, AnalysisRequest.Default with { Gate = EnrolmentForm.Gate(form) }, cancellation).ConfigureAwait(false);
        return [.. seen.Faces.Select((face, i) => (new GroupedFaceAnswer(picture.Name, i + 1, FaceWords.Of(face.Detected.Box)), face.Refusals.Count == 0 ? face.Probe : null))];
    }
}
