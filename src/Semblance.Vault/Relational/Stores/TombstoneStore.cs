using Semblance.Vault.Erasure;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational.Sessions;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Tombstones in a table.</summary>
internal sealed class TombstoneStore(Session session) : ITombstoneStore
{
    private static readonly StatementFile Statements = StatementFile.Read("tombstone");

    public Task AddAsync(Tombstone tombstone, CancellationToken cancellation) => session.ExecuteAsync(
        Statements["add"],
        cancellation,
        new("gallery_id", tombstone.GalleryId.Value),
        new("subject_index", tombstone.Subject.ToBytes()),
        new("erased_at", tombstone.ErasedOn));

    public async Task<IReadOnlyList<Tombstone>> ListAsync(CancellationToken cancellation) =>
        await session.ReadAsync(Statements["list"], static row => new Tombstone(GalleryId.From(row.Id(0)), row.Blind(1), row.Day(2)), cancellation).ConfigureAwait(false);

    public Task EndReplayAsync(CancellationToken cancellation) => session.ExecuteAsync(Statements["end_replay"], cancellation);
}
