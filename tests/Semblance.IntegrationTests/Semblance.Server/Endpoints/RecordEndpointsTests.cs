using System.Net;
using Semblance.Client;
using Semblance.Client.Contracts.Record;
using Semblance.Client.Sending;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class RecordEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;
    private SemblanceClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        _client = ServedWorld.ClientOf(_served.Admin);
        await _served.GalleryAsync(Cancellation);
        await _served.GalleryAsync(Cancellation, "guests");
        await _served.EnrolAsync("staff", Cancellation, 1);
        await _served.EnrolAsync("guests", Cancellation, 1, "Ada");
    }

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task Events_are_read_a_page_at_a_time_the_newest_first_and_by_what_they_are()
    {
        var all = await _client.Record.ReadAsync(new RecordSelection { Limit = 1000 }, Cancellation);
        Assert.Equal(all.Events.Select(one => one.Sequence).OrderDescending(), all.Events.Select(one => one.Sequence));
        Assert.Null(all.Next);
        Assert.Equal("view", all.Events[0].Action); // the reading itself
        var enrolments = new List<EventAnswer>();
        for (long? before = null; ;)
        {
            var page = await _client.Record.ReadAsync(new RecordSelection { Action = "enrol", Limit = 3, Before = before }, Cancellation);
            enrolments.AddRange(page.Events);
            if ((before = page.Next) is null)
                break;
        }

        Assert.Equal(4, enrolments.Count);
        Assert.All(enrolments, one => Assert.Equal(("enrol", "admin", "done"), (one.Action, one.Account, one.Outcome)));
        var guests = await _client.Record.ReadAsync(new RecordSelection { Gallery = "guests", Account = "admin" }, Cancellation);
        Assert.Equal(["enrol", "create_gallery"], guests.Events.Select(one => one.Action), StringComparer.Ordinal);
        Assert.Empty((await _client.Record.ReadAsync(new RecordSelection { Since = _served.Time.GetUtcNow().AddHours(1) }, Cancellation)).Events);
        Assert.Empty((await _client.Record.ReadAsync(new RecordSelection { Until = _served.Time.GetUtcNow().AddHours(-1) }, Cancellation)).Events);
    }

    [Fact]
    public async Task A_key_of_some_galleries_sees_their_events_and_receipts_alone()
    {
        await _client.Subjects.EraseAsync("staff", "Ada", Cancellation);
        await _client.Subjects.EraseAsync("guests", "Ada", Cancellation);
        using var limited = await _served.WithKeyAsync(AccessRole.Auditor, Cancellation, "guests");
        var auditor = ServedWorld.ClientOf(limited);
        var seen = await auditor.Record.ReadAsync(null, Cancellation);
        Assert.Equal(["erase", "enrol", "create_gallery"], seen.Events.Select(one => one.Action), StringComparer.Ordinal);
        var receipts = (await _client.Record.ReceiptsAsync(Cancellation)).Receipts;
        Assert.Equal(2, receipts.Count);
        var own = Assert.Single((await auditor.Record.ReceiptsAsync(Cancellation)).Receipts);
        Assert.Equal(own.Receipt, (await auditor.Record.ReceiptAsync(own.Id, Cancellation)).Receipt);
        var foreign = receipts.Single(one => one.Id != own.Id);
        Assert.Equal("input_not_found", (await Assert.ThrowsAsync<SemblanceProblemException>(() => auditor.Record.ReceiptAsync(foreign.Id, Cancellation))).Code);
        Assert.Equal("gallery_unknown", (await Assert.ThrowsAsync<SemblanceProblemException>(() => auditor.Record.ReadAsync(new RecordSelection { Gallery = "staff" }, Cancellation))).Code);
    }

    [Fact]
    public async Task The_record_is_whole_until_somebody_changes_a_byte_of_it()
    {
        var check = await _client.Record.VerifyAsync(Cancellation);
        Assert.True(check.Whole);
        Assert.True(check.Events >= 6);
        var segment = Directory.GetFiles(_served.House.Vault.Place.AuditFolder, "audit-*.segment").Order(StringComparer.Ordinal).First();
        using (var file = new FileStream(segment, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Position = file.Length / 3;
            var old = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(old ^ 1));
        }

        check = await _client.Record.VerifyAsync(Cancellation);
        Assert.False(check.Whole);
        Assert.NotEmpty(check.Findings);
    }

    [Theory]
    [InlineData("/v1/record?action=sing", HttpStatusCode.BadRequest, "option_out_of_range")]
    [InlineData("/v1/record?limit=0", HttpStatusCode.BadRequest, "option_out_of_range")]
    [InlineData("/v1/record?since=yesterday", HttpStatusCode.BadRequest, "request_malformed")]
    [InlineData("/v1/record?gallery=nowhere", HttpStatusCode.NotFound, "gallery_unknown")]
    [InlineData("/v1/receipts/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound, "input_not_found")]
    public async Task An_invalid_request_is_refused_with_a_code(string path, HttpStatusCode status, string code)
    {
        using var answer = await _served.Admin.GetAsync(path, Cancellation);
        Assert.Equal((status, code), (answer.StatusCode, await ServedWorld.CodeAsync(answer, Cancellation)));
    }
}
