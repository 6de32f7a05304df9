using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Fences;

public sealed class KeyFenceTests
{
    [Fact]
    public void Keys_are_used_in_the_sealing_room_alone() => Verdict.Demand(KeyFence.Rule, KeyFence.Judge(Shipped.Dependencies));

    [Fact]
    public void Encryption_derivation_and_signing_elsewhere_are_found_and_hashing_is_not()
    {
        var dependencies = Sample.Dependencies("""
            using System.Security.Cryptography;
            namespace Semblance.Embedding { class Encrypts { object Make(byte[] key) => new AesGcm(key, 16); } }
            namespace Semblance.Vault.Audit { class Signs { byte[] Sign(byte[] key, byte[] text) => HMACSHA256.HashData(key, text); } }
            namespace Semblance.Vault.References { class Derives { byte[] Key(byte[] from) => HKDF.Extract(HashAlgorithmName.SHA256, from); } }
            namespace Semblance.Synthetic { class Draws { byte[] Draw() => RandomNumberGenerator.GetBytes(4); } }
            namespace Semblance.Models { class Hashes { byte[] Hash(byte[] text) => SHA256.HashData(text); } }
            namespace Semblance.Vault.Sealing { class Seals { object Make(byte[] key) => new AesGcm(key, 16); } }
            """);
        Found.Only(KeyFence.Judge(dependencies), "Semblance.Embedding.Encrypts", "Semblance.Vault.Audit.Signs", "Semblance.Vault.References.Derives", "Semblance.Synthetic.Draws");
    }
}
