using Semblance.Client.Contracts.Record;
using Semblance.Recognition;
using Semblance.Recognition.Grant;
using Semblance.Recognition.Record;
using Semblance.Server.Access;
using Semblance.Server.Words;

namespace Semblance.Server.Endpoints;

/// <summary>The record: who asked what about whom, why, when, and how it ended.</summary>
internal static class RecordEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/record", ReadAsync).RequireAuthorization(Permission.ReadRecord).WithSummary("Read the record")
            .WithDescription("The newest events first, at most 'limit' (1 to 1,000, 100 when absent); 'before' is what the page before called 'next'. Filters: 'action', 'account', 'gallery', 'since' and 'until' (UTC). A key of some galleries sees their events alone.").Produces<RecordAnswer>();
        routes.MapGet("/v1/record/verify", VerifyAsync).RequireAuthorization(Permission.ReadRecord).WithSummary("Check the record")
            .WithDescription("Whether every event, their order, their links and each signed head are as they were written.").Produces<RecordCheckAnswer>();
        routes.MapGet("/v1/receipts", ListAsync).RequireAuthorization(Permission.ReadRecord).WithSummary("List receipts of erasures")
            .WithDescription("A key of some galleries sees their receipts alone, and none of a gallery that is erased.").Produces<ReceiptsAnswer>();
        routes.MapGet("/v1/receipts/{receipt:guid}", ShowAsync).RequireAuthorization(Permission.ReadRecord).WithSummary("Show a receipt").Produces<ErasureReceiptAnswer>();
    }

    private static async Task<RecordAnswer> ReadAsync([AsParameters] RecordQuestion question, HttpContext context, GalleryReach reach, RecognitionHouse house, CancellationToken cancellation)
    {
        var filter = new RecordFilter(KeyIdentity.CallerOf(context))
        {
            Action = RecordWords.Action(question.Action),
            Account = question.Account,
            Galleries = await GalleriesAsync(question.Gallery, context, reach, cancellation).ConfigureAwait(false),
            Since = question.Since,
            Until = question.Until,
            Before = question.Before,
            Most = question.Limit ?? 100,
        };
        return RecordWords.Of(await house.ReadRecord.HandleAsync(filter, cancellation).ConfigureAwait(false));
    }

    private static async Task<IReadOnlySet<Guid>?> GalleriesAsync(string? named, HttpContext context, GalleryReach reach, CancellationToken cancellation)
    {
        AccessGrant grant = KeyIdentity.GrantOf(context);
        return named is null ? await reach.IdsAsync(grant, cancellation).ConfigureAwait(false) : new HashSet<Guid> { (await reach.DemandAsync(grant, named, cancellation).ConfigureAwait(false)).Id.Value };
    }

    private static async Task<RecordCheckAnswer> VerifyAsync(HttpContext context, RecognitionHouse house, CancellationToken cancellation) =>
        RecordWords.Of(await house.CheckRecord.HandleAsync(KeyIdentity.CallerOf(context), cancellation).ConfigureAwait(false));

    private static async Task<ReceiptsAnswer> ListAsync(HttpContext context, GalleryReach reach, RecognitionHouse house, CancellationToken cancellation)
    {
        var galleries = await reach.IdsAsync(KeyIdentity.GrantOf(context), cancellation).ConfigureAwait(false);
        return new ReceiptsAnswer([.. house.Receipts.List(galleries).Select(RecordWords.Of)]);
    }

    private static async Task<ErasureReceiptAnswer> ShowAsync(Guid receipt, HttpContext context, GalleryReach reach, RecognitionHouse house, CancellationToken cancellation)
    {
        var galleries = await reach.IdsAsync(KeyIdentity.GrantOf(context), cancellation).ConfigureAwait(false);
        return RecordWords.Of(house.Receipts.Show(receipt, galleries));
    }
}
