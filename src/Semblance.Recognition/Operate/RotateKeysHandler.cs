using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing.Keys;

namespace Semblance.Recognition.Operate;

/// <summary>Rotates keys while others work on: every older wrapping of a key, wherever a copy lies, is dead after it.</summary>
/// <param name="vault">Whose keys.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class RotateKeysHandler(FaceVault vault, Happening happening)
{
    /// <summary>Begins a new epoch, under the same master key or another one.</summary>
    /// <param name="nextMaster">The file of the new master key, made where there is none; <see langword="null"/> to keep the one in force.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Heeded before the rotation, not during it.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: a key file can't be made, read or written; do it again. <see cref="ErrorCode.VaultRuleBroken"/>: the key is the one in force.</exception>
    public async Task<EpochRoll> HandleAsync(string? nextMaster, Caller caller, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var done = await Task.Run(() => nextMaster is null ? vault.Keys.RollEpoch() : vault.RotateMaster(nextMaster), CancellationToken.None).ConfigureAwait(false);
        await vault.Journal.RecordAsync(happening.OfVault(caller, AuditAction.RotateKeys, AuditOutcome.Done, nextMaster is null ? "epoch" : "master key"), CancellationToken.None).ConfigureAwait(false);
        return done;
    }
}
