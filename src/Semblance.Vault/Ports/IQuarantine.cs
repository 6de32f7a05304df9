using Semblance.Vault.Rows;

namespace Semblance.Vault.Ports;

/// <summary>Rows that can't be used. They are marked, not moved: what is left of them stays as evidence, and no answer holds them.</summary>
public interface IQuarantine
{
    /// <summary>Sets a row aside. Done twice, the first fault stays.</summary>
    /// <param name="row">Which row, and what is wrong with it.</param>
    /// <param name="today">The day (UTC) on which it was found.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task SetAsideAsync(DamagedRow row, DateOnly today, CancellationToken cancellation);

    /// <summary>Reads what was set aside.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>All of it.</returns>
    Task<IReadOnlyList<DamagedRow>> ListAsync(CancellationToken cancellation);

    /// <summary>Puts a row back that was mended.</summary>
    /// <param name="kind">What kind of row.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether it was set aside.</returns>
    Task<bool> PutBackAsync(RowKind kind, Guid id, CancellationToken cancellation);
}
