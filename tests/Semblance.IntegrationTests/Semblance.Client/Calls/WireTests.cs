using System.Net;
using Semblance.Client.Calls;
using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Sending;

namespace Semblance.IntegrationTests.Client.Calls;

/// <summary><see cref="Wire"/>, with <see cref="Route"/> and <see cref="PictureContent"/>: what is sent, what comes of it.</summary>
public sealed class WireTests
{
    private static readonly Func<HttpResponseMessage> Empty = RecordedRequests.Json(new { galleries = Array.Empty<object>(), news = "from a newer server" });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_told_to_come_back_is_sent_again_as_often_as_asked_for_with_its_body()
    {
        using var handler = new RecordedRequests(RecordedRequests.Problem(HttpStatusCode.ServiceUnavailable, "overloaded", 0), RecordedRequests.Problem(HttpStatusCode.TooManyRequests, "too_many_requests", 0), Empty);
        var content = PictureContent.Of([new PictureUpload("a.png", "face"u8.ToArray())], ("fmr", 1e-5), ("day", new DateOnly(2026, 1, 2)), ("absent", null), ("flag", true));
        await Make(handler, new SemblanceClientOptions { Key = "semblance_a_b", Retries = 2 }).PostAsync<GalleriesAnswer>(Route.Of("x"), content, Cancellation);
        Assert.Equal(3, handler.Asked.Count);
        Assert.All(handler.Asked, static one =>
        {
            Assert.Equal("semblance_a_b", one.Key);
            Assert.All((string[])["face", "1E-05", "2026-01-02", "true"], text => Assert.Contains(text, one.Body, StringComparison.Ordinal));
            Assert.DoesNotContain("absent", one.Body, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(0, 0, HttpStatusCode.ServiceUnavailable)] // not asked for
    [InlineData(3, 60, HttpStatusCode.ServiceUnavailable)] // longer than anybody waits
    [InlineData(3, 0, HttpStatusCode.Conflict)] // waiting does not help
    public async Task Other_refusals_are_thrown_at_once(int retries, int seconds, HttpStatusCode status)
    {
        using var handler = new RecordedRequests(RecordedRequests.Problem(status, "overloaded", seconds), Empty);
        var refusal = await Assert.ThrowsAsync<SemblanceProblemException>(() => Make(handler, new SemblanceClientOptions { Retries = retries }).GetAsync<GalleriesAnswer>("x", Cancellation));
        Assert.Equal((status, "overloaded", "What.", "Remedy.", TimeSpan.FromSeconds(seconds)), (refusal.Status, refusal.Code, refusal.What, refusal.Remedy, refusal.RetryAfter));
        Assert.Single(handler.Asked);
    }

    [Fact]
    public void Parts_of_a_path_and_of_a_query_are_escaped() => Assert.Equal(
        "v1/galleries/north%20%2F%20gate?after=a%26b&since=2026-01-02T03:04:05.000Z".Replace(":", "%3A", StringComparison.Ordinal),
        Route.With(Route.Of("galleries", "north / gate"), ("after", "a&b"), ("limit", null), ("since", new DateTimeOffset(2026, 1, 2, 4, 4, 5, TimeSpan.FromHours(1)))));

    [Fact]
    public void An_address_and_a_number_of_retries_are_demanded()
    {
        using var http = new HttpClient();
        Assert.Throws<ArgumentException>(() => new Wire(http, new SemblanceClientOptions()));
        using var handler = new RecordedRequests(Empty);
        Assert.Throws<ArgumentException>(() => Make(handler, new SemblanceClientOptions { Retries = 11 }));
    }

    private static Wire Make(HttpMessageHandler handler, SemblanceClientOptions options) => new(new HttpClient(handler, disposeHandler: false) { BaseAddress = new Uri("http://localhost/") }, options);
}
