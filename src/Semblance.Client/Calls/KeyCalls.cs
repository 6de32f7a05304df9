using Semblance.Client.Contracts.Keys;

namespace Semblance.Client.Calls;

/// <summary>Keys: who may ask from outside.</summary>
public sealed class KeyCalls
{
    private readonly Wire _wire;

    internal KeyCalls(Wire wire) => _wire = wire;

    /// <summary>Lists keys, without their secrets.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The oldest first; those that were taken back too.</returns>
    public Task<KeysAnswer> ListAsync(CancellationToken cancellation = default) => _wire.GetAsync<KeysAnswer>(Route.Of("keys"), cancellation);

    /// <summary>Shows the key that asks, and what it may do.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The key and its permissions.</returns>
    public Task<OwnKeyAnswer> OwnAsync(CancellationToken cancellation = default) => _wire.GetAsync<OwnKeyAnswer>(Route.Of("keys", "own"), cancellation);

    /// <summary>Makes a key. Its secret is told this once.</summary>
    /// <param name="order">For whom, for what.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The key and its secret.</returns>
    public Task<IssuedKeyAnswer> GiveAsync(KeyOrder order, CancellationToken cancellation = default) => _wire.PostAsync<IssuedKeyAnswer>(Route.Of("keys"), Wire.Json(order), cancellation);

    /// <summary>Takes a key back; it ends at once.</summary>
    /// <param name="key">Which.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The key as it is now.</returns>
    public Task<KeyAnswer> TakeBackAsync(Guid key, CancellationToken cancellation = default) => _wire.DeleteAsync<KeyAnswer>(Route.Of("keys", key.ToString("D")), cancellation);
}
