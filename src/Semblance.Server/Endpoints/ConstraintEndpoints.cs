using Semblance.Client.Contracts.Constraints;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Constrain;
using Semblance.Server.Access;
using Semblance.Server.Words;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Endpoints;

/// <summary>What humans say about subjects, which no score may overrule.</summary>
internal static class ConstraintEndpoints
{
    private const string All = "/v1/galleries/{gallery}/subjects/{subject}/constraints";
    private const int MostReason = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(All, ListAsync).RequireAuthorization(Permission.ReadSubjects).InGallery().WithSummary("List what humans said about a subject").Produces<ConstraintsAnswer>();
        routes.MapPost(All, ConstrainAsync).RequireAuthorization(Permission.ChangeSubjects).InGallery().WithSummary("Say that two subjects are different, or that a picture does not show one")
            .WithDescription("Exactly one of 'different_from' and 'not_shown_by'. Searches heed it from now on.").Produces<ConstraintMadeAnswer>(StatusCodes.Status201Created);
    }

    private static async Task<ConstraintsAnswer> ListAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        var dossier = await house.ShowSubject.HandleAsync(about, cancellation).ConfigureAwait(false);
        return new ConstraintsAnswer([.. dossier.Constraints.Select(SubjectWords.Of)]);
    }

    private static async Task<IResult> ConstrainAsync(string subject, ConstraintOrder order, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var about = await AskedSubject.OfAsync(subject, context, house, cancellation).ConfigureAwait(false);
        SubjectId? other = order.DifferentFrom is { } named ? (await AskedSubject.RowAsync(named, context, house, cancellation).ConfigureAwait(false)).Id : null;
        var id = await house.Constrain.HandleAsync(new ConstraintRequest(about, Reason(order)) { DifferentFrom = other, NotShownBy = Digest(order.NotShownBy) }, cancellation).ConfigureAwait(false);
        return Results.Created(context.Request.Path, new ConstraintMadeAnswer(id.Value));
    }

    private static string Reason(ConstraintOrder order) => order.Reason is { } reason && reason.Trim().Length is >= 1 and <= MostReason ? reason.Trim()
        : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"A reason has 1 to {MostReason} characters.", "Say why a human overrules the scores.");

    private static FileDigest? Digest(string? text)
    {
        if (text is null)
            return null;
        return text.Length == FileDigest.Length * 2 && text.All(char.IsAsciiHexDigit) ? FileDigest.From(Convert.FromHexString(text))
            : throw new SemblanceException(ErrorCode.OptionOutOfRange, "'not_shown_by' is no SHA-256.", "Send the SHA-256 of the picture's file as 64 hexadecimal digits.");
    }
}
