using Semblance.Errors;

namespace Semblance.Vault.Sealing;

/// <summary>The refusals of the sealing room, each with its remedy.</summary>
internal static class SealFailure
{
    public static SemblanceException Broken(string what, Exception? inner = null) =>
        new(ErrorCode.SealBroken, $"A seal does not hold: {what}.", "Restore the record from a backup; 'semblance vault check' lists all that are concerned.", inner);

    public static SemblanceException Unavailable(string what, string remedy, Exception? inner = null) =>
        new(ErrorCode.KeyUnavailable, what, remedy, inner);

    /// <summary>Does something with key files, and says in our words that the disk failed it.</summary>
    public static T OfFiles<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unavailable("A key file can't be read or written.", "Check the disk's room and health and the rights on the keys' folder, then open the vault again: what was begun is ended there.", failure);
        }
    }

    public static SemblanceException Erased(string what) =>
        new(ErrorCode.KeyErased, $"There is no key for {what}.", "It was erased, or never made here: what it sealed can't be read again.");

    public static SemblanceException Exhausted(KeyId key) =>
        new(ErrorCode.KeyExhausted, $"The key {key} has sealed as often as is safe.", "Run 'semblance keys rotate'.");
}
