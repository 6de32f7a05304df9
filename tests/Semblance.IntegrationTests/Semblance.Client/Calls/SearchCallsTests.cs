using Semblance.Client;
using Semblance.Client.Calls;
using Semblance.Client.Contracts.Searches;
using Semblance.Client.Sending;

namespace Semblance.IntegrationTests.Client.Calls;

/// <summary><see cref="SearchCalls"/>: what of a search is sent.</summary>
public sealed class SearchCallsTests
{
    private static readonly PictureUpload Picture = new("a.png", "face"u8.ToArray());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_nearest_are_asked_for_only_where_that_is_said()
    {
        var one = await SentAsync(new IdentifyAnswer([]), static calls => calls.IdentifyAsync("staff", Picture, fpir: 0.01, faces: "largest", nearest: true, Cancellation));
        Assert.Equal("/v1/galleries/staff/identify", one.Path);
        Assert.Equal("true", Field(one.Body, "nearest"));
        Assert.Equal("0.01", Field(one.Body, "fpir"));
        Assert.Equal("largest", Field(one.Body, "faces"));
        var many = await SentAsync(new IdentifyManyAnswer([]), static calls => calls.IdentifyManyAsync("staff", [Picture, Picture], nearest: true, cancellation: Cancellation));
        Assert.Equal(("/v1/galleries/staff/identify/batch", "true"), (many.Path, Field(many.Body, "nearest")));
        var plain = await SentAsync(new IdentifyAnswer([]), static calls => calls.IdentifyAsync("staff", Picture, cancellation: Cancellation));
        Assert.Null(Field(plain.Body, "nearest"));
    }

    /// <summary>A field of a form: its head names it, an empty line ends the head.</summary>
    private static string? Field(string body, string name)
    {
        var lines = body.Split("\r\n");
        var head = Array.FindIndex(lines, line => line.StartsWith("Content-Disposition: form-data;", StringComparison.Ordinal) && line.EndsWith("name=" + name, StringComparison.Ordinal));
        return head < 0 ? null : lines[Array.IndexOf(lines, string.Empty, head) + 1];
    }

    private static async Task<(string Path, string Body)> SentAsync(object answer, Func<SearchCalls, Task> ask)
    {
        using var handler = new RecordedRequests(RecordedRequests.Json(answer));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/") };
        await ask(new SemblanceClient(http).Searches);
        return (handler.Asked[0].Path, handler.Asked[0].Body);
    }
}
