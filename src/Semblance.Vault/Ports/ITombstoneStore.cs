using Semblance.Vault.Erasure;

namespace Semblance.Vault.Ports;

/// <summary>Who was erased, told without naming them.</summary>
public interface ITombstoneStore
{
    /// <summary>Keeps that a subject was erased. Said twice, it is kept once.</summary>
    /// <param name="tombstone">Who and when.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task AddAsync(Tombstone tombstone, CancellationToken cancellation);

    /// <summary>Reads all tombstones; copy them to where the keys are kept, since a backup of this store lacks the later ones.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The oldest first.</returns>
    Task<IReadOnlyList<Tombstone>> ListAsync(CancellationToken cancellation);

    /// <summary>Says that a restored copy has forgotten all who were erased: from the commit on it opens as usual.</summary>
    /// <param name="cancellation">Ends the work.</param>
    Task EndReplayAsync(CancellationToken cancellation);
}
