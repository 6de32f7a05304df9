using System.Net;
using Semblance.Client.Contracts.Subjects;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class ReferenceEndpointsTests : IAsyncLifetime
{
    private const string Ada = "/v1/galleries/staff/subjects/Ada/references";

    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        await _served.GalleryAsync(Cancellation);
        await _served.EnrolAsync("staff", Cancellation, 1, "Ada", "Ben");
    }

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task References_are_listed_added_and_removed()
    {
        var first = Assert.Single(await ListAsync());
        Assert.Equal(("active", "0.png", "6.1.f+9.2.f", 64), (first.State, first.Source, first.LegalBasis, first.FileSha256.Length));
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black, 1), MadeWorld.Empty()], ("gate", "off"));
        using var added = await _served.Admin.PostAsync(Ada, form, Cancellation);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var answer = await ServedWorld.ReadAsync<EnrolAnswer>(added, Cancellation);
        Assert.Equal(("active", 1, 1), (answer.State, answer.References.Count, answer.Refused.Count));
        Assert.Equal(new HashSet<Guid> { first.ReferenceId, answer.References[0] }, (await ListAsync()).Select(one => one.ReferenceId).ToHashSet());
        Assert.Null((await RemoveAsync(first.ReferenceId)).Erased);
        Assert.Equal(answer.References[0], Assert.Single(await ListAsync()).ReferenceId);
    }

    [Fact]
    public async Task With_the_last_reference_the_subject_is_erased()
    {
        var only = Assert.Single(await ListAsync());
        Assert.Contains("semblance.erasure-receipt", (await RemoveAsync(only.ReferenceId)).Erased!.Receipt, StringComparison.Ordinal);
        using var gone = await _served.Admin.GetAsync(Ada, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_under_its_key_adds_nothing_twice()
    {
        var ids = new List<Guid>();
        for (var time = 0; time < 2; time++)
        {
            using var answer = await SendAsync("key 1", MadeWorld.Picture(MadeWorld.Black, 1));
            ids.AddRange((await ServedWorld.ReadAsync<EnrolAnswer>(answer, Cancellation)).References);
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(2, (await ListAsync()).Count);
        using var other = await SendAsync("key 1", MadeWorld.Picture(MadeWorld.Black, 2));
        Assert.Equal((HttpStatusCode.Conflict, "request_key_reused"), (other.StatusCode, await ServedWorld.CodeAsync(other, Cancellation)));
    }

    [Fact]
    public async Task An_invalid_request_is_refused_with_a_code()
    {
        using var form = ServedWorld.Form([], ("gate", "off"));
        using var empty = await _served.Admin.PostAsync(Ada, form, Cancellation);
        Assert.Equal("input_empty", await ServedWorld.CodeAsync(empty, Cancellation));
        using var bens = await _served.Admin.GetAsync("/v1/galleries/staff/subjects/Ben/references", Cancellation);
        var his = Assert.Single((await ServedWorld.ReadAsync<ReferencesAnswer>(bens, Cancellation)).References).ReferenceId;
        foreach (var id in new[] { his, Guid.Empty })
        {
            using var foreign = await _served.Admin.DeleteAsync($"{Ada}/{id}", Cancellation);
            Assert.Equal((HttpStatusCode.NotFound, "reference_unknown"), (foreign.StatusCode, await ServedWorld.CodeAsync(foreign, Cancellation)));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string key, byte[] picture)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Ada) { Content = ServedWorld.Form([picture], ("gate", "off")) };
        request.Headers.Add("Idempotency-Key", key);
        return await _served.Admin.SendAsync(request, Cancellation);
    }

    private async Task<IReadOnlyList<ReferenceAnswer>> ListAsync()
    {
        using var answer = await _served.Admin.GetAsync(Ada, Cancellation);
        return (await ServedWorld.ReadAsync<ReferencesAnswer>(answer, Cancellation)).References;
    }

    private async Task<RemovedReferenceAnswer> RemoveAsync(Guid reference)
    {
        using var answer = await _served.Admin.DeleteAsync($"{Ada}/{reference}", Cancellation);
        return await ServedWorld.ReadAsync<RemovedReferenceAnswer>(answer, Cancellation);
    }
}
