using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Vault.Audit;
using Semblance.Vault.Audit.Checking;
using Semblance.Vault.Files;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Record;

/// <summary>Says whether the record is as it was written: every event, their order, their links and each signed head. The check is on record too.</summary>
/// <param name="vault">Whose record it is.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class CheckRecordHandler(FaceVault vault, Happening happening)
{
    private const string Why = "the record was checked";

    /// <summary>Checks the record.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Heeded until the check begins.</param>
    /// <returns>What was found; nothing where all is as it was written.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<AuditReport> HandleAsync(Caller caller, CancellationToken cancellation)
    {
        await vault.Journal.RecordAsync(happening.OfVault(caller, AuditAction.View, AuditOutcome.Done, Why), cancellation).ConfigureAwait(false);
        return await Task.Run(() => AuditVerifier.Verify(new DiskFiles(), vault.Place.AuditFolder, vault.Signer.Public), cancellation).ConfigureAwait(false);
    }
}
