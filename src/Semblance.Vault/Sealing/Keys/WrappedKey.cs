namespace Semblance.Vault.Sealing.Keys;

/// <summary>A key as the keystore holds it: wrapped under the key of an epoch.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Gallery">Its gallery; zero for the installation's own keys.</param>
/// <param name="Subject">Its subject; zero for others.</param>
/// <param name="State">Whether it is in use.</param>
/// <param name="Epoch">The epoch whose key wraps it.</param>
/// <param name="Wrapped">The wrapped key.</param>
/// <param name="Commitment">What binds the name to the key.</param>
/// <param name="Uses">Seals that it may have made, an upper bound.</param>
public sealed record WrappedKey(KeyId Id, KeyKind Kind, Guid Gallery, Guid Subject, KeyState State, long Epoch, SealedValue Wrapped, KeyCommitment Commitment, long Uses);
