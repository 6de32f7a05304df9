using System.Collections.Concurrent;

namespace Semblance.Server.Dialects.Rekognition.Protocol;

/// <summary>Answers by the tokens that clients send with requests that change something: the same request is answered as it was, and changes nothing twice. Kept in memory for an hour.</summary>
/// <param name="time">The clock.</param>
internal sealed class RequestTokens(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Key, string Operation, string Token), (string Request, object Answer, DateTimeOffset End)> _answers = new();

    /// <summary>Answers a request, once.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="operation">What for.</param>
    /// <param name="token">The client's token; <see langword="null"/> for a request that is done each time.</param>
    /// <param name="request">What makes the request the same.</param>
    /// <param name="run">Does it.</param>
    /// <exception cref="RekognitionException">The token came before with another request.</exception>
    public async Task<object> OnceAsync(RekognitionCall call, string operation, string? token, string request, Func<Task<object>> run)
    {
        if (Fields.Token(token) is null)
            return await run().ConfigureAwait(false);
        var now = time.GetUtcNow();
        var key = (call.Grant.KeyName, operation, token!);
        if (_answers.TryGetValue(key, out var before) && before.End > now)
            return string.Equals(before.Request, request, StringComparison.Ordinal) ? before.Answer : throw new RekognitionException(ErrorNames.ParameterMismatch, "The ClientRequestToken was used with other parameters before.");
        var answer = await run().ConfigureAwait(false);
        Forget(now);
        _answers[key] = (request, answer, now + Kept);
        return answer;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, kept) in _answers)
        {
            if (kept.End <= now)
                _answers.TryRemove(key, out _);
        }
    }
}
