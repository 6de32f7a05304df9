using Semblance.Errors;

namespace Semblance.Vault.Sealing.Keys;

/// <summary>
/// The steps of a roll, each of which may be done again: write the next epoch's file, wrap live keys under it in portions, put it in force, destroy the older files.
/// The keystore says that a roll is under way and which keys it has come to; so it goes on from any point.
/// </summary>
internal sealed class RollSteps(IKeystore store, EpochFile file, IReadOnlyList<IMasterKey> masters)
{
    private const int Portion = 4000;

    /// <summary>Runs all steps that are left.</summary>
    /// <param name="state">The state, with a roll under way.</param>
    /// <param name="earlier">The key of the epoch in force; nothing in epoch 0.</param>
    /// <param name="master">The master key for the next epoch.</param>
    /// <param name="erased">Keys that were deleted before, for the outcome.</param>
    /// <returns>The next epoch's key, and what was done.</returns>
    public (EpochKey Key, EpochRoll Done) Run(KeystoreState state, EpochKey? earlier, IMasterKey master, long erased)
    {
        var epoch = state.RollTo!.Value;
        var next = Next(state, epoch, master);
        try
        {
            var (rewrapped, damaged) = RewrapAll(earlier, next);
            store.EndRoll(epoch, store.Count(epoch));
            DestroyBefore(epoch);
            return (next, new EpochRoll(state.Epoch, epoch, rewrapped, damaged, erased));
        }
        catch
        {
            next.Dispose();
            throw;
        }
    }

    /// <summary>Destroys the files of epochs that are over: the last step, also after a crash just before it.</summary>
    public void DestroyBefore(long epoch)
    {
        foreach (var over in file.Epochs().Where(old => old < epoch))
            file.Destroy(over);
    }

    private EpochKey Next(KeystoreState state, long epoch, IMasterKey master)
    {
        if (epoch >= SealCount.Most)
            throw SealFailure.Exhausted(master.Id);
        if (file.Read(state.Install, epoch, masters) is { } begun)
            return begun;
        if (store.Count(epoch) > 0)
            throw SealFailure.Unavailable($"Keys are wrapped under epoch {epoch}, and its file is gone.", "Restore the epoch file from the recovery kit.");
        var key = new EpochKey(state.Install, epoch, KeyId.Create(), PinnedBytes.Random(32));
        file.Write(key, master);
        return key;
    }

    private (long Rewrapped, long Damaged) RewrapAll(EpochKey? earlier, EpochKey next)
    {
        long rewrapped = 0, damaged = 0;
        while (store.Before(next.Epoch, Portion) is { Count: > 0 } portion)
        {
            var anew = portion.Select(key => Rewrap(earlier, next, key)).ToArray();
            var lost = anew.LongCount(key => key.State == KeyState.Damaged);
            store.Replace(anew, anew.Length - lost);
            (rewrapped, damaged) = (rewrapped + anew.Length - lost, damaged + lost);
        }

        return (rewrapped, damaged);
    }

    /// <summary>One key that does not open must not keep all others in the old epoch.</summary>
    private static WrappedKey Rewrap(EpochKey? earlier, EpochKey next, WrappedKey key)
    {
        try
        {
            return earlier is null || key.Epoch != earlier.Epoch ? key with { State = KeyState.Damaged } : next.Rewrap(earlier, key);
        }
        catch (SemblanceException failure) when (failure.Code == ErrorCode.SealBroken)
        {
            return key with { State = KeyState.Damaged };
        }
    }
}
