using Semblance.Errors;

namespace Semblance.Vault.Rows;

/// <summary>What all identifiers of the vault keep to: random ones only, since they are kept in the clear.</summary>
internal static class RandomIdentifier
{
    private const int RandomVersion = 4;

    /// <summary>Lets a random identifier pass.</summary>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultRuleBroken"/>: it is empty, or of a version that tells when or where it was made.
    /// </exception>
    public static Guid Demand(Guid value, string what) =>
        value.Version == RandomVersion
            ? value
            : throw new SemblanceException(
                ErrorCode.VaultRuleBroken,
                $"The identifier of a {what} is no random one (UUID version {RandomVersion}).",
                "Make it at random: other versions tell time or place to whoever reads the disk.");
}
