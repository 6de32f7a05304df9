using Semblance.Errors;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Record;
using Semblance.Vault.Audit;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Record;

/// <summary><see cref="ReadRecordHandler"/>, <see cref="CheckRecordHandler"/> and <see cref="ReceiptsHandler"/> over a vault.</summary>
public sealed class RecordHandlersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_join_up_without_a_gap_or_a_double()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        for (var claim = 0; claim < 9; claim++)
            await made.VerifyAsync($"nobody {claim}", 0, Cancellation);
        ReadRecordHandler reading = made.House.ReadRecord;
        var filter = new RecordFilter(Porter) { Action = AuditAction.Verify, Most = 4 };
        var (seen, pages) = (new List<long>(), 0);
        for (long? before = null; ; pages++)
        {
            var page = await reading.HandleAsync(filter with { Before = before }, Cancellation);
            seen.AddRange(page.Events.Select(static one => one.Sequence));
            if ((before = page.Next) is null)
                break;
        }

        Assert.Equal((9, 2), (seen.Distinct().Count(), pages));
        Assert.Equal(seen.OrderDescending(), seen);
        Assert.Equal(3, made.Record().Count(static one => one is { Action: AuditAction.View, Purpose: "the record was read" }));
    }

    [Fact]
    public async Task A_filter_takes_what_it_names_and_a_page_has_a_size()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var gallery = (await made.House.ListGalleries.HandleAsync(Cancellation))[0].Id.Value;
        var filter = new RecordFilter(Porter) { Galleries = new HashSet<Guid> { gallery } };
        Assert.Equal(AuditAction.CreateGallery, Assert.Single((await made.House.ReadRecord.HandleAsync(filter, Cancellation)).Events).Event.Action);
        Assert.Empty((await made.House.ReadRecord.HandleAsync(filter with { Account = "chief" }, Cancellation)).Events);
        Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.ReadRecord.HandleAsync(filter with { Most = 1001 }, Cancellation))).Code);
    }

    [Fact]
    public async Task A_record_that_nobody_touched_is_whole() => await Made(async made => Assert.True((await made.House.CheckRecord.HandleAsync(Porter, Cancellation)).IsWhole));

    [Fact]
    public async Task A_receipt_of_another_gallery_is_as_if_it_were_not_there() => await Made(async made =>
    {
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var erased = await made.House.Erase.HandleAsync(new EraseRequest(Staff, ada.SubjectId!.Value, Porter), Cancellation);
        ReceiptsHandler receipts = made.House.Receipts;
        Assert.Equal(erased.SignedReceipt, receipts.Show(erased.ReceiptId, null).Signed);
        Assert.Equal(erased.ReceiptId, Assert.Single(receipts.List(new HashSet<Guid> { erased.Receipt.Gallery })).Id);
        Assert.Empty(receipts.List(new HashSet<Guid>()));
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => receipts.Show(erased.ReceiptId, new HashSet<Guid>())).Code);
    });

    private static async Task Made(Func<MadeHouse, Task> test)
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await test(made);
    }
}
