namespace Semblance.Vault.Sealing.Keys;

/// <summary>What a roll of the epoch did.</summary>
/// <param name="Destroyed">The epoch whose key is gone.</param>
/// <param name="Epoch">The epoch in force.</param>
/// <param name="Rewrapped">Keys that live on, wrapped anew by this call.</param>
/// <param name="Damaged">Keys whose wrapping did not open, and that were set aside.</param>
/// <param name="Erased">Keys that were deleted before it.</param>
public sealed record EpochRoll(long Destroyed, long Epoch, long Rewrapped, long Damaged, long Erased);
