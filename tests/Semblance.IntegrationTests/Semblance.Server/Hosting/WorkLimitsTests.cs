using System.Net;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;
using Semblance.Recognition.Look;
using Semblance.Server.Hosting;
using Semblance.Server.Options;

namespace Semblance.IntegrationTests.Server.Hosting;

/// <summary>What <see cref="WorkLimits"/> turns away, and what not.</summary>
public sealed class WorkLimitsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_that_asks_too_often_is_told_when_to_come_back_and_others_are_served()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation, new ServerOptions { RequestsPerMinute = 2 });
        using var eager = await served.WithKeyAsync(AccessRole.Operator, Cancellation);
        for (var i = 0; i < 2; i++)
        {
            using var answer = await eager.GetAsync("/v1/galleries", Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var refused = await eager.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("too_many_requests", await ServedWorld.CodeAsync(refused, Cancellation));

        // Two a minute are one in half a minute.
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter!.Delta);
        using var other = await served.Admin.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var nobody = served.WithToken(null);
        using var health = await nobody.GetAsync("/health/live", Cancellation);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Where_the_queue_is_full_pictures_are_turned_away_and_what_brings_none_is_served()
    {
        var gate = new Gate();
        await using var served = await ServedWorld.OpenAsync(Cancellation, new ServerOptions { MaxAtWork = 1, MaxWaiting = 1 }, gate);
        var working = DetectAsync(served);
        await gate.Entered;

        // Of two more, one finds the one place to wait in.
        var more = new List<Task<HttpResponseMessage>> { DetectAsync(served), DetectAsync(served) };
        var first = await Task.WhenAny(more);
        more.Remove(first);
        using var refused = await first;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("overloaded", await ServedWorld.CodeAsync(refused, Cancellation));
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        using var list = await served.Admin.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        gate.Open();
        foreach (var waiting in (Task<HttpResponseMessage>[])[working, .. more])
        {
            using var answer = await waiting;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/v1/galleries", HttpStatusCode.Unauthorized)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Every_answer_has_the_headers_that_keep_browsers_safe(string route, HttpStatusCode status)
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        using var nobody = served.WithToken(null);
        using var answer = await nobody.GetAsync(route, Cancellation);
        Assert.Equal(status, answer.StatusCode);
        foreach (var (name, value) in ((string, string)[])[("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin")])
            Assert.Equal(value, string.Join(',', answer.Headers.GetValues(name)));
        Assert.Contains("default-src 'none'", string.Join(',', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"), $"{nameof(SafeHeaders)} and the host's name");
    }

    private static async Task<HttpResponseMessage> DetectAsync(ServedWorld served)
    {
        using var body = new ByteArrayContent(MadeWorld.Empty());
        return await served.Admin.PostAsync("/v1/detect", body, Cancellation);
    }

    /// <summary>Holds every picture back until it is opened.</summary>
    private sealed class Gate : IPictureReader
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Entered => _entered.Task;

        public void Open() => _opened.SetResult();

        public async Task<Picture> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
        {
            _entered.TrySetResult();
            await _opened.Task.WaitAsync(cancellation);
            return PictureDecoder.Decode(file);
        }
    }
}
