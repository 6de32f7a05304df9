namespace Semblance.Vault.Sealing.Keys;

/// <summary>
/// The small store of wrapped keys, apart from what they seal and in none of its backups. Each call is one transaction, durable when it returns.
/// </summary>
/// <remarks>Every call may throw <see cref="Errors.SemblanceException"/> with <see cref="Errors.ErrorCode.KeyUnavailable"/>: the store can't be read or written. After that nothing is known about the call; all of them may be made again.</remarks>
public interface IKeystore : IDisposable
{
    /// <summary>What the store says of itself.</summary>
    /// <returns>Nothing where it is new.</returns>
    KeystoreState? Read();

    /// <summary>Begins a new store, in epoch 0 with a roll to epoch 1 under way.</summary>
    /// <param name="install">The installation it belongs to.</param>
    void Initialise(Guid install);

    /// <summary>Adds keys, all or none, and counts their wrapping.</summary>
    /// <param name="keys">Keys of the epoch in force or of the one that a roll goes to.</param>
    void Insert(IReadOnlyList<WrappedKey> keys);

    /// <summary>A key by its name.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>Nothing where it does not exist.</returns>
    WrappedKey? Find(KeyId id);

    /// <summary>A key by what it is for.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="gallery">Its gallery, or zero.</param>
    /// <param name="subject">Its subject, or zero.</param>
    /// <param name="state">Its state.</param>
    /// <returns>Nothing where it does not exist.</returns>
    WrappedKey? Find(KeyKind kind, Guid gallery, Guid subject, KeyState state);

    /// <summary>Living keys of a gallery's subjects, portion by portion.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="after">The last key of the portion before; <see langword="null"/> for the first.</param>
    /// <param name="isMost">Whether the gallery has a large part of all keys. Then they are read in the order of their names, past those of others; else in that of their subjects, one by one. The same for all portions.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>Keys in that order; fewer than <paramref name="most"/> in the last portion.</returns>
    IReadOnlyList<WrappedKey> OfSubjects(Guid gallery, WrappedKey? after, bool isMost, int most);

    /// <summary>Living keys of some of a gallery's subjects.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="subjects">Whose.</param>
    /// <returns>Those that there are, in any order.</returns>
    IReadOnlyList<WrappedKey> OfSubjects(Guid gallery, IReadOnlyList<Guid> subjects);

    /// <summary>How many keys a gallery has, and how many there are.</summary>
    /// <param name="gallery">The gallery.</param>
    (long Gallery, long All) Count(Guid gallery);

    /// <summary>Keys that a roll has not come to, damaged ones left out.</summary>
    /// <param name="epoch">The epoch that the roll goes to.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>Keys of earlier epochs.</returns>
    IReadOnlyList<WrappedKey> Before(long epoch, int most);

    /// <summary>How many keys an epoch wraps.</summary>
    /// <param name="epoch">The epoch.</param>
    long Count(long epoch);

    /// <summary>Replaces wrapping, epoch and state of keys, all or none. A key that was deleted in the meantime stays deleted.</summary>
    /// <param name="keys">The keys as they shall be.</param>
    /// <param name="wraps">How many wrappings to add to the epoch's count.</param>
    void Replace(IReadOnlyList<WrappedKey> keys, long wraps);

    /// <summary>Puts a subject's new key in force and its old one into retirement, both or none.</summary>
    /// <param name="old">The key in force.</param>
    /// <param name="fresh">The new one.</param>
    void Retire(KeyId old, WrappedKey fresh);

    /// <summary>Deletes one key.</summary>
    /// <param name="id">Its name; nothing happens where it does not exist.</param>
    void Delete(KeyId id);

    /// <summary>Deletes all keys of subjects, and those of their galleries' snapshots, which hold them too, and begins a roll if none is under way, both or none: a deletion without the roll that kills older copies can't happen.</summary>
    /// <param name="subjects">Gallery and subject; an empty subject stands for the whole gallery with all its subjects.</param>
    /// <returns>How many keys were deleted, those of snapshots not counted.</returns>
    long DeleteSubjects(IReadOnlyList<(Guid Gallery, Guid Subject)> subjects);

    /// <summary>Ends the roll: its epoch is in force, and older pages of the store are gone from its files.</summary>
    /// <param name="epoch">The epoch that the roll went to.</param>
    /// <param name="wraps">Keys wrapped under its key.</param>
    void EndRoll(long epoch, long wraps);

    /// <summary>Adds to the seals that a key may have made.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="seals">How many.</param>
    /// <returns>All seals that it may have made; <see cref="long.MaxValue"/> where there is no such key.</returns>
    long Reserve(KeyId id, long seals);
}
