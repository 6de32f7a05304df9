using Semblance.Vault.Audit.Checking;
using Semblance.Vault.Outbox;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Operate;

/// <summary>What a check of a whole vault found.</summary>
/// <param name="Database">What the database found of itself; empty when nothing.</param>
/// <param name="Galleries">Each gallery.</param>
/// <param name="SetAsideNow">Rows that this check set aside.</param>
/// <param name="SetAsideBefore">Rows that were set aside by earlier ones.</param>
/// <param name="UnreadableEvents">Events that wait for outlets and can't be read: they are left out and stay.</param>
/// <param name="Audit">The audit chain.</param>
/// <remarks>Immutable.</remarks>
public sealed record VaultReport(IReadOnlyList<string> Database, IReadOnlyList<CheckedGallery> Galleries, IReadOnlyList<DamagedRow> SetAsideNow, IReadOnlyList<DamagedRow> SetAsideBefore, IReadOnlyList<UnreadableEvent> UnreadableEvents, AuditReport Audit)
{
    /// <summary>Whether nothing is wrong, of now or of earlier.</summary>
    public bool IsWhole => Database.Count == 0 && SetAsideBefore.Count == 0 && UnreadableEvents.Count == 0 && Audit.IsWhole && Galleries.All(gallery => gallery.IsWhole && gallery.Damaged.Count == 0);
}
