using Semblance.Errors;
using Semblance.Vault.Requests;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Ports;

/// <summary>Whole units of work in one call.</summary>
public static class VaultWork
{
    /// <summary>Does a request once, however often it is sent, and gives the same answer each time.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="key">By what the request is known.</param>
    /// <param name="expires">The first day (UTC) on which it is forgotten, by habit the day after tomorrow.</param>
    /// <param name="work">The changes; returns the sealed answer. It is not committed by the work itself.</param>
    /// <param name="cancellation">Ends the work before the commit.</param>
    /// <returns>The answer, and whether the work was done now.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.RequestKeyReused"/>, and what the work and the commit throw.</exception>
    public static async Task<RequestOutcome> RunOnceAsync(this IVault vault, RequestKey key, DateOnly expires, Func<IUnitOfWork, Task<SealedBytes>> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(vault);
        ArgumentNullException.ThrowIfNull(work);
        var unit = await vault.BeginAsync(cancellation).ConfigureAwait(false);
        await using (unit.ConfigureAwait(false))
        {
            var claim = await unit.Requests.ClaimAsync(key, expires, cancellation).ConfigureAwait(false);
            if (claim is { IsNew: false, SealedAnswer: { } known })
                return new RequestOutcome(known, WasDoneBefore: true);
            var answer = await work(unit).ConfigureAwait(false);
            await unit.Requests.AnswerAsync(key, answer, cancellation).ConfigureAwait(false);
            await unit.CommitAsync(cancellation).ConfigureAwait(false);
            return new RequestOutcome(answer, WasDoneBefore: false);
        }
    }
}
