using Semblance.Errors;

namespace Semblance.VaultSoak.House;

/// <summary>How a house may refuse when its disk fails: by a typed error that says so. Anything else is an error of the program.</summary>
internal static class Refusals
{
    public static bool IsOfDisk(SemblanceException refusal) =>
        refusal.Code is ErrorCode.VaultStopped or ErrorCode.VaultFull or ErrorCode.VaultMigrationFailed or ErrorCode.VaultDamaged or ErrorCode.OutputNotWritten or ErrorCode.KeyUnavailable or ErrorCode.AuditUnwritable;
}
