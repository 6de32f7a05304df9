using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational.Stores;

/// <summary>How any row is written: new ones begin at version 1, changes go on from the version that was read, and the manifest follows.</summary>
internal sealed class RowChange(Session session, ManifestLedger ledger, StatementFile statements)
{
    public async Task AddAsync(GalleryId gallery, RowSeal seal, Arg[] args, CancellationToken cancellation)
    {
        if (seal.Version != RowVersion.First)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"A new row begins with version {RowVersion.First}, not {seal.Version}.", "Change the row that is there, or begin anew.");
        await session.ExecuteAsync(statements["add"], cancellation, args).ConfigureAwait(false);
        ledger.Add(gallery, seal.Tag);
    }

    public async Task ChangeAsync(GalleryId gallery, Guid id, RowSeal seal, Arg[] args, CancellationToken cancellation, string how = "change")
    {
        var old = await session.ReadAsync(statements["old_tag"], static row => row.Tag(0), cancellation, new("id", id), new("row_version", seal.Version.Value - 1)).ConfigureAwait(false);
        if (old.Count == 0 || await session.ExecuteAsync(statements[how], cancellation, args).ConfigureAwait(false) == 0)
            throw Gone();
        ledger.Replace(gallery, old[0], seal.Tag);
    }

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        var removed = await session.ReadAsync(statements["remove"], static row => (Tag: row.Tag(0), Gallery: row.Id(1)), cancellation, new Arg("id", id)).ConfigureAwait(false);
        if (removed.Count == 0)
            return false;
        ledger.Remove(GalleryId.From(removed[0].Gallery), removed[0].Tag);
        await session.ExecuteAsync(statements["remove_mark"], cancellation, new Arg("id", id)).ConfigureAwait(false);
        return true;
    }

    public static Arg[] Seal(RowSeal seal) => [new("row_version", seal.Version.Value), new("key_id", seal.Key.Value), new("row_tag", seal.Tag.ToBytes())];

    public static SemblanceException Gone() =>
        new(ErrorCode.VaultConflict, "Somebody else changed or removed the row since it was read.", "Read it again and decide anew.");
}
