using System.Buffers;
using System.Net;
using Semblance.Errors;

namespace Semblance.Cli.Downloads;

/// <summary>Brings the bytes of a model into its part file, taking the transfer up again where it was cut.</summary>
/// <remarks>Nothing is believed of the source: lengths are bounded here, and the digest is checked by the caller.</remarks>
internal sealed class ModelTransfer(HttpClient client, DownloadOptions options, TimeProvider clock)
{
    private const int BlockBytes = 1 << 17;

    private readonly ModelSource _source = new(client, options.MaxRedirects);

    /// <summary>Fetches what is missing.</summary>
    /// <exception cref="SemblanceException">The source refused, has another file, or was cut too often.</exception>
    public async Task FetchAsync(AvailableModel model, Uri address, PartFile part, IProgress<double> progress, CancellationToken cancellation)
    {
        if (part.Length > LimitOf(model))
            part.Restart(tag: null);
        for (var attempt = 1; part.Length != model.Bytes; attempt++)
        {
            try
            {
                await TryAsync(model, address, part, progress, cancellation);
                return;
            }
            catch (Exception cause) when (cause is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                if (attempt >= options.Attempts)
                    throw DownloadFault.Cut(model, address, part.Length, attempt, cause);
                await Task.Delay(options.PauseAfter(attempt), clock, cancellation);
            }
        }
    }

    private async Task TryAsync(AvailableModel model, Uri address, PartFile part, IProgress<double> progress, CancellationToken cancellation)
    {
        using var stall = new CancellationTokenSource(options.StallAfter, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stall.Token);
        using var answer = await _source.AskAsync(address, part.Length, part.Tag, both.Token);
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK:
                CheckLength(model, address, answer.Content.Headers.ContentLength);
                part.Restart(StrongTag(answer));
                break;
            case HttpStatusCode.PartialContent:
                CheckLength(model, address, answer.Content.Headers.ContentRange?.Length);
                RequireContinuation(answer, part);
                break;
            case HttpStatusCode.RequestedRangeNotSatisfiable when model.Bytes is null && answer.Content.Headers.ContentRange?.Length == part.Length:
                return; // nothing is missing, which could not be known before
            default:
                throw Refusal(model, address, answer.StatusCode, part);
        }

        await CopyAsync(model, address, answer, part, progress, () => stall.CancelAfter(options.StallAfter), both.Token);
    }

    /// <summary>A source that has another file is found out by its first line; a page that says "log in" is not fetched.</summary>
    private void CheckLength(AvailableModel model, Uri address, long? offered)
    {
        if (offered is { } length && (model.Bytes is { } bytes ? length != bytes : length > LimitOf(model)))
            throw DownloadFault.OtherLength(model, address, length, LimitOf(model));
    }

    /// <summary>What does not continue the bytes that are here is not joined to them: the next attempt begins anew.</summary>
    private static void RequireContinuation(HttpResponseMessage answer, PartFile part)
    {
        var tag = StrongTag(answer);
        if (answer.Content.Headers.ContentRange?.From == part.Length && (tag is null || part.Tag is null || string.Equals(tag, part.Tag, StringComparison.Ordinal)))
            return;
        part.Restart(tag: null);
        throw new HttpRequestException("The source sent another range than the one asked for, or the range of another file.");
    }

    private static Exception Refusal(AvailableModel model, Uri address, HttpStatusCode status, PartFile part)
    {
        if (status == HttpStatusCode.RequestedRangeNotSatisfiable && part.Length > 0)
            part.Restart(tag: null);
        else if (status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests) && (int)status < 500)
            return DownloadFault.Refused(model, address, status);
        return new HttpRequestException("The source can't answer now.", inner: null, status);
    }

    private async Task CopyAsync(AvailableModel model, Uri address, HttpResponseMessage answer, PartFile part, IProgress<double> progress, Action alive, CancellationToken cancellation)
    {
        var length = answer.Content.Headers.ContentLength + part.Length;
        var limit = LimitOf(model);
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
            for (int read; (read = await body.ReadAsync(block, cancellation)) > 0;)
            {
                alive();
                if (part.Length + read > limit)
                {
                    part.Restart(tag: null);
                    throw DownloadFault.OtherLength(model, address, limit + 1, limit);
                }

                await part.AppendAsync(block.AsMemory(0, read), cancellation);
                progress.Report((double)part.Length / (model.Bytes ?? length ?? limit));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        if (part.Length < (model.Bytes ?? length ?? 0))
            throw new HttpRequestException("The source ended before the file did.");
    }

    private long LimitOf(AvailableModel model) => model.Bytes ?? options.MaxUnknownBytes;

    private static string? StrongTag(HttpResponseMessage answer) => answer.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null;
}
