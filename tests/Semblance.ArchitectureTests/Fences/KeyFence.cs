using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Fences;

/// <summary>Encryption, key derivation, signing and random keys stay in the vault's sealing room. Hashing is free: a digest has no key.</summary>
internal static class KeyFence
{
    private const string Cryptography = "System.Security.Cryptography";

    private static readonly string[] Hashing =
    [
        "SHA1", "SHA256", "SHA384", "SHA512", "SHA3_256", "SHA3_384", "SHA3_512", "HashAlgorithm", "HashAlgorithmName", "IncrementalHash", "CryptographicOperations", "CryptographicException",
    ];

    public static Rule Rule { get; } = new(
        "key-fence",
        "keys that live in one room can be zeroed, rotated and destroyed there; a second place that encrypts or signs is a second place to lose them",
        "ask Semblance.Vault.Sealing to seal, open or sign; a token check belongs into Semblance.Server.Access");

    private static Fence Keys { get; } = new(
        "cryptography with keys",
        [Cryptography, "Konscious.Security.Cryptography", "Org.BouncyCastle", "NSec.Cryptography", "Microsoft.IdentityModel", "Microsoft.AspNetCore.DataProtection"],
        ["Semblance.Vault.Sealing", "Semblance.Server.Access"],
        [.. Hashing.Select(name => $"{Cryptography}.{name}")]);

    public static IEnumerable<Offence> Judge(IEnumerable<Dependency> dependencies) => Keys.Judge(Rule, dependencies);
}
