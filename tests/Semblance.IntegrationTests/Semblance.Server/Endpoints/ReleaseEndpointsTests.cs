using System.Net;
using Semblance.Client;
using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Sending;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class ReleaseEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;
    private SemblanceClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        _client = ServedWorld.ClientOf(_served.Admin);
        await _served.GalleryAsync(Cancellation, order: new GalleryOrder("missing", "to find missing people", "6.1.f+9.2.f", 365, Restricted: true, Fmr: 1e-3));
        await _served.GalleryAsync(Cancellation);
        await _served.EnrolAsync("missing", Cancellation, 2, "Ada", "Ben");
    }

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task What_was_found_is_told_to_a_second_account_and_once()
    {
        var release = await SearchAsync();
        using var second = _served.WithToken(ServedWorld.TokenOf(await _served.IssueAsync(KeyShape.Native, AccessRole.Operator, Cancellation, account: "chief")));
        var chief = ServedWorld.ClientOf(second);
        var waiting = Assert.Single((await chief.Releases.ListAsync("missing", Cancellation)).Releases);
        Assert.Equal((release, "admin"), (waiting.ReleaseId, waiting.RequestedBy));
        var told = await chief.Releases.ConfirmAsync("missing", release, Cancellation);
        Assert.Equal(("match", "Ada", null), (told.Verdict, told.Candidates[0].Subject, told.Candidates[0].Score));
        Assert.DoesNotContain(told.Reasons, static reason => reason.Any(char.IsAsciiDigit));
        Assert.Equal("vault_rule_broken", (await Assert.ThrowsAsync<SemblanceProblemException>(() => chief.Releases.ConfirmAsync("missing", release, Cancellation))).Code);
    }

    [Fact]
    public async Task An_invalid_confirmation_is_refused_with_a_code()
    {
        var release = await SearchAsync();
        var own = await Assert.ThrowsAsync<SemblanceProblemException>(() => _client.Releases.ConfirmAsync("missing", release, Cancellation));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "vault_rule_broken"), (own.Status, own.Code));

        // Under another gallery it is as if it were not there.
        Assert.Empty((await _client.Releases.ListAsync("staff", Cancellation)).Releases);
        var elsewhere = await Assert.ThrowsAsync<SemblanceProblemException>(() => _client.Releases.ConfirmAsync("staff", release, Cancellation));
        var nowhere = await Assert.ThrowsAsync<SemblanceProblemException>(() => _client.Releases.ConfirmAsync("staff", Guid.Empty, Cancellation));
        Assert.Equal(nowhere.Message.Replace(Guid.Empty.ToString(), release.ToString(), StringComparison.Ordinal), elsewhere.Message);
        Assert.Single((await _client.Releases.ListAsync("missing", Cancellation)).Releases);
    }

    private async Task<Guid> SearchAsync()
    {
        var found = await _client.Searches.IdentifyAsync("missing", new PictureUpload("a.png", MadeWorld.Picture(MadeWorld.Black, 3)), cancellation: Cancellation);
        Assert.Empty(found.Faces[0].Candidates);
        return found.Faces[0].ReleaseId!.Value;
    }
}
