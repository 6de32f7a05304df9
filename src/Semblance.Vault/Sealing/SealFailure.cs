using Semblance.Errors;

namespace Semblance.Vault.Sealing;

/// <summary>The refusals of the sealing room, each with its remedy.</summary>
internal static class SealFailure
{
    public static SemblanceException Broken(string what, Exception? inner = null) =>
        new(ErrorCode.SealBroken, $"A seal does not hold: {what}.", "Restore the record from a backup; 'semblance vault check' lists all that are concerned.", inner);

    public static SemblanceException Unavailable(string what, string remedy, Exception? inner = null) =>
        new(ErrorCode.KeyUnavailable, what, remedy, inner);

    public static SemblanceException Erased(string what) =>
        new(ErrorCode.KeyErased, $"There is no key for {what}.", "It was erased, or never made here: what it sealed can't be read again.");

    public static SemblanceException Exhausted(KeyId key) =>
        new(ErrorCode.KeyExhausted, $"The key {key} has sealed as often as is safe.", "Run 'semblance keys rotate'.");
}
