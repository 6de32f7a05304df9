using Semblance.Client.Contracts.Releases;
using Semblance.Recognition;
using Semblance.Recognition.Release;
using Semblance.Server.Access;

namespace Semblance.Server.Endpoints;

/// <summary>Answers of restricted galleries, which two accounts have to agree on.</summary>
internal static class ReleaseEndpoints
{
    private const string All = "/v1/galleries/{gallery}/releases";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(All, List).RequireAuthorization(Permission.Release).InGallery().WithSummary("List answers that wait for a second account").Produces<ReleasesAnswer>();
        routes.MapPost(All + "/{release:guid}/confirm", ConfirmAsync).RequireAuthorization(Permission.Release).InGallery().WithSummary("Confirm a release, and be told what was found")
            .WithDescription("Another account than the one that searched. Both are on record, and it is told once.").Produces<ConfirmedAnswer>();
    }

    private static ReleasesAnswer List(HttpContext context, RecognitionHouse house)
    {
        var gallery = GalleryFilter.GalleryOf(context).Id;
        return new ReleasesAnswer([.. house.ConfirmRelease.List().Where(one => one.Gallery == gallery).Select(one => new ReleaseAnswer(one.Id, one.RequestedBy, one.At, one.Probe))]);
    }

    private static async Task<ConfirmedAnswer> ConfirmAsync(Guid release, HttpContext context, RecognitionHouse house, CancellationToken cancellation)
    {
        var (gallery, tells) = (GalleryFilter.GalleryOf(context), KeyIdentity.GrantOf(context).ShowsScores);
        var told = await house.ConfirmRelease.HandleAsync(gallery.Id, release, KeyIdentity.CallerOf(context), cancellation).ConfigureAwait(false);
        var names = await house.NameFound.HandleAsync(gallery.Name, [.. told.Candidates.Select(static one => one.Subject)], cancellation).ConfigureAwait(false);
        return new ConfirmedAnswer(
            told.IsMatch ? "match" : "ask_human",
            [.. told.Candidates.Where(one => names.ContainsKey(one.Subject)).Select((one, i) => new ConfirmedCandidateAnswer(i + 1, one.Subject.Value, names[one.Subject], tells ? one.Score : null))],
            tells ? told.Reasons : Why(told),
            told.RequestedBy);
    }

    /// <summary>One constant sentence: those with numbers in them are scores too.</summary>
    private static IReadOnlyList<string> Why(WithheldAnswer told) => told.IsMatch
        ? ["The first candidate is alike enough for the demanded error rate."]
        : ["No machine should say: a human has to look."];
}
