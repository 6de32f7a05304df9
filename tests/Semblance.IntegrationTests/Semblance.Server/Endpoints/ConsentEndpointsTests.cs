using System.Net;
using Semblance.Client;
using Semblance.Client.Contracts.Consents;
using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Sending;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class ConsentEndpointsTests : IAsyncLifetime
{
    private static readonly ConsentOrder Signed = new("form 12", new DateTimeOffset(2026, 8, 1, 11, 0, 0, TimeSpan.Zero), new DateOnly(2026, 12, 31));

    private ServedWorld _served = null!;
    private SemblanceClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        _client = ServedWorld.ClientOf(_served.Admin);
        await _served.GalleryAsync(Cancellation, order: new GalleryOrder("guests", "guest list", "6.1.a+9.2.a", 30));
        await _client.Subjects.EnrolAsync("guests", new EnrolmentUpload("Ada", [new PictureUpload("a.png", MadeWorld.Picture(MadeWorld.Black))]) { Gate = "off", Consent = Signed }, Cancellation);
    }

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task A_consent_is_recorded_and_what_rests_on_one_that_is_taken_back_goes()
    {
        var first = Assert.Single((await _client.Consents.ListAsync("guests", "Ada", Cancellation)).Consents);
        Assert.Equal(("guest list", "form 12", null), (first.Purpose, first.Evidence, first.WithdrawnAt));
        var second = await _client.Consents.RecordAsync("guests", "Ada", Signed with { Evidence = "form 13" }, Cancellation);
        var unused = await _client.Consents.WithdrawAsync("guests", "Ada", second.ConsentId, Cancellation);
        Assert.Equal((second.ConsentId, 0, 1), (Assert.Single(unused.Consents), unused.Removed.Count, unused.Left));
        var all = await _client.Consents.WithdrawAllAsync("guests", "Ada", Cancellation);
        Assert.Equal((first.ConsentId, 1, 0), (Assert.Single(all.Consents), all.Removed.Count, all.Left));
        Assert.Empty((await _client.References.ListAsync("guests", "Ada", Cancellation)).References);
    }

    [Fact]
    public async Task An_invalid_order_is_refused_with_a_code()
    {
        async Task RefusedAsync(HttpStatusCode status, string code, Func<Task> ask)
        {
            var refusal = await Assert.ThrowsAsync<SemblanceProblemException>(ask);
            Assert.Equal((status, code), (refusal.Status, refusal.Code));
        }

        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "vault_rule_broken", () => _client.Consents.RecordAsync("guests", "Ada", Signed with { ExpiresAt = new DateOnly(2026, 1, 1) }, Cancellation));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "vault_rule_broken", () => _client.Consents.RecordAsync("guests", "Ada", Signed with { Evidence = string.Empty }, Cancellation));
        await RefusedAsync(HttpStatusCode.NotFound, "subject_unknown", () => _client.Consents.RecordAsync("guests", "nobody", Signed, Cancellation));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "vault_rule_broken", () => _client.Consents.WithdrawAsync("guests", "Ada", Guid.Parse("5f0c1a52-5f6c-4f6e-8f0e-3a3a9d7f7b11"), Cancellation));
    }
}
