namespace Semblance.Vault.Sealing.Keys;

/// <summary>What a keystore says of itself.</summary>
/// <param name="Install">The installation it belongs to.</param>
/// <param name="Epoch">The epoch in force; 0 before the first.</param>
/// <param name="RollTo">The epoch that a roll under way goes to; nothing where none is.</param>
/// <param name="Wraps">Keys wrapped under the epoch's key, ever.</param>
public sealed record KeystoreState(Guid Install, long Epoch, long? RollTo, long Wraps);
