using Semblance.Errors;
using Semblance.Vault.Requests;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Ports;

/// <summary>Requests that were done, so that one that is sent twice is done once.</summary>
public interface IRequestLog
{
    /// <summary>Claims a request. Waits while another unit of work does the same one.</summary>
    /// <param name="key">The request.</param>
    /// <param name="expires">The first day (UTC) on which it is forgotten.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>That it is new, or the answer that was given.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.RequestKeyReused"/>: the key stands for another request.</exception>
    Task<RequestClaim> ClaimAsync(RequestKey key, DateOnly expires, CancellationToken cancellation);

    /// <summary>Keeps the answer of a request that was claimed in this unit of work.</summary>
    /// <param name="key">The request.</param>
    /// <param name="answer">The sealed answer.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultConflict"/>: it was not claimed.</exception>
    Task AnswerAsync(RequestKey key, SealedBytes answer, CancellationToken cancellation);

    /// <summary>Forgets requests whose time is over.</summary>
    /// <param name="today">The day (UTC).</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many.</returns>
    Task<int> ForgetAsync(DateOnly today, CancellationToken cancellation);
}
