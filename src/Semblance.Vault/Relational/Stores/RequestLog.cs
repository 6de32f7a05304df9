using Semblance.Errors;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Requests;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Done requests in a table.</summary>
internal sealed class RequestLog(Session session) : IRequestLog
{
    private static readonly StatementFile Statements = StatementFile.Read("request");

    /// <summary>Writes first and asks then: on a server the second of two equal requests waits at the write until the first one is done.</summary>
    public async Task<RequestClaim> ClaimAsync(RequestKey key, DateOnly expires, CancellationToken cancellation)
    {
        var written = await session.ExecuteAsync(Statements["claim"], cancellation, [.. Args(key), new("body_digest", key.Body.ToBytes()), new("expires_at", expires)]).ConfigureAwait(false);
        if (written > 0)
            return new RequestClaim(IsNew: true, null);
        var known = await session.ReadAsync(Statements["find"], static row => (Body: row.Bytes(0), Answer: row.IsNull(1) ? (SealedBytes?)null : row.Sealed(1)), cancellation, Args(key)).ConfigureAwait(false);
        if (known is not [var done])
            throw RowChange.Gone();
        if (!done.Body.AsSpan().SequenceEqual(key.Body.ToBytes()))
            throw new SemblanceException(ErrorCode.RequestKeyReused, "The key of this request was used before for another one.", "Take a new key for a new request.");
        return new RequestClaim(IsNew: false, done.Answer);
    }

    public async Task AnswerAsync(RequestKey key, SealedBytes answer, CancellationToken cancellation)
    {
        var written = await session.ExecuteAsync(Statements["answer"], cancellation, [new("sealed_answer", answer.Bytes), .. Args(key), new("body_digest", key.Body.ToBytes())]).ConfigureAwait(false);
        if (written == 0)
            throw RowChange.Gone();
    }

    public Task<int> ForgetAsync(DateOnly today, CancellationToken cancellation) =>
        session.ExecuteAsync(Statements["forget"], cancellation, new Arg("today", today));

    private static Arg[] Args(RequestKey key) => [new("caller_index", key.Caller.ToBytes()), new("key_index", key.Key.ToBytes())];
}
