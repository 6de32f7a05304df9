using System.Diagnostics;
using System.Net.Http.Headers;

namespace Semblance.Benchmarks.Server;

/// <summary>Sends searches to a server and takes the time: in a closed loop, where each client waits for its answer, or in an open one, where they come however long the answers take. Being cut short, it gives what there is.</summary>
internal sealed class SearchClient(HttpClient door, string gallery, MadePictures pictures, CancellationToken cut)
{
    private int _sent;

    /// <summary>Searches that were sent so far.</summary>
    public int Sent => Volatile.Read(ref _sent);

    /// <summary>Lets clients ask, each anew as soon as it is answered; whoever is told when to come back comes back then.</summary>
    public async Task<IReadOnlyList<Answered>> ClosedAsync(int clients, TimeSpan length)
    {
        var start = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var own = new List<Answered>();
            while (!cut.IsCancellationRequested && Stopwatch.GetElapsedTime(start) is var at && at < length)
            {
                own.Add(await SendAsync(start, at));
                if (!own[^1].IsGood)
                    await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }

            return own;
        })));
        return [.. each.SelectMany(static one => one)];
    }

    /// <summary>Sends so many searches a second, whatever comes back.</summary>
    /// <returns>The answers, when all have come.</returns>
    public async Task<Task<Answered[]>> OpenAsync(double perSecond, TimeSpan length)
    {
        var start = Stopwatch.GetTimestamp();
        var all = new List<Task<Answered>>();
        for (var at = TimeSpan.Zero; at < length && !cut.IsCancellationRequested; at = TimeSpan.FromSeconds(all.Count / perSecond))
        {
            if (at - Stopwatch.GetElapsedTime(start) is var early && early > TimeSpan.FromMilliseconds(1))
                await Task.Delay(early, CancellationToken.None);
            var due = at;
            all.Add(Task.Run(() => SendAsync(start, due)));
        }

        return Task.WhenAll(all);
    }

    private async Task<Answered> SendAsync(long start, TimeSpan at)
    {
        using var body = new ByteArrayContent(pictures.File(Interlocked.Increment(ref _sent)));
        body.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        try
        {
            using var answer = await door.PostAsync($"/v1/galleries/{gallery}/identify?faces=largest", body);
            var status = (int)answer.StatusCode;
            return new Answered(at, Stopwatch.GetElapsedTime(start) - at, status, answer.Headers.RetryAfter is not null);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new Answered(at, Stopwatch.GetElapsedTime(start) - at, 0, SaysWhen: false);
        }
    }
}
