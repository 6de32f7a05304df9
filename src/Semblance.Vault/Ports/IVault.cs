using Semblance.Errors;
using Semblance.Vault.Operations;

namespace Semblance.Vault.Ports;

/// <summary>An open store of what is kept about people. All changes go through units of work; several may be asked for at once.</summary>
/// <remarks>Every method may fail with <see cref="ErrorCode.VaultStopped"/> once a write has failed on the disk: open the store anew.</remarks>
public interface IVault : IAsyncDisposable
{
    /// <summary>What was found at opening.</summary>
    VaultStanding Standing { get; }

    /// <summary>Begins a unit of work that may change things. Waits while another one changes, where the store takes one at a time.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The unit of work; dispose of it without committing to change nothing.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultBusy"/>, <see cref="ErrorCode.VaultStopped"/>, <see cref="ErrorCode.VaultUnreachable"/>.
    /// </exception>
    Task<IUnitOfWork> BeginAsync(CancellationToken cancellation);

    /// <summary>Begins a unit of work that only reads, and sees the store as it is now whatever is written meanwhile.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The unit of work; it refuses every change with <see cref="ErrorCode.VaultRuleBroken"/>.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultStopped"/>, <see cref="ErrorCode.VaultUnreachable"/>.</exception>
    Task<IUnitOfWork> ViewAsync(CancellationToken cancellation);

    /// <summary>Makes what was erased leave the files as far as the store can; after every erasure.</summary>
    /// <param name="cancellation">Ends the work; it can be repeated.</param>
    /// <returns>How far it went.</returns>
    Task<ScrubOutcome> ScrubAsync(CancellationToken cancellation);

    /// <summary>Reads every page and checks all that the database can check of itself: minutes for millions of rows, while others work on.</summary>
    /// <param name="cancellation">Ends the check.</param>
    /// <returns>What is wrong; empty when nothing is.</returns>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellation);

    /// <summary>Writes a consistent copy while others work on. It holds sealed rows and no keys, and is marked so that it can't be opened before the erased are forgotten.</summary>
    /// <param name="path">A file that does not exist; it appears when the copy is complete and safe on the disk.</param>
    /// <param name="cancellation">Ends the copy and removes what there is of it.</param>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.OutputNotWritten"/>: the file is there, or can't be written. <see cref="ErrorCode.VaultRuleBroken"/>: this store leaves backups to its server.
    /// </exception>
    Task BackUpAsync(string path, CancellationToken cancellation);
}
