using Semblance.Errors;

namespace Semblance.Vault.Audit;

/// <summary>The refusals of the audit chain.</summary>
internal static class AuditFailure
{
    public static SemblanceException Unwritable(Exception? cause) => new(
        ErrorCode.AuditUnwritable, "The audit chain can't be written, so nothing that must be recorded is done.", "Check the disk's room and health, and start again: an event whose writing failed may be there or not, and is not written twice.", cause);

    public static SemblanceException Damaged(string what) => new(
        ErrorCode.AuditDamaged, $"The audit chain is damaged: {what}.", "Run 'semblance audit verify', keep the files as evidence, and restore them; nothing was changed.");
}
