using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Fences;

public sealed class KeyHoldersTests
{
    [Fact]
    public void Types_that_hold_keys_guard_them() => Verdict.Demand(KeyHolders.Rule, KeyHolders.Judge(Shipped.Assemblies));

    [Fact]
    public void An_unguarded_key_is_found()
    {
        var assembly = SampleAssembly.Compile("""
            using System; using System.Security.Cryptography;
            namespace Semblance.Vault.Sealing
            {
                public sealed record Printed(byte[] Key);
                public sealed class Undisposed { private AesGcm _cipher; public override string ToString() => "x"; }
                public sealed class Shown : IDisposable { public byte[] SubjectKey { get; } public void Dispose() { } public override string ToString() => "x"; }
                public sealed class Guarded : IDisposable { private readonly byte[] _key = new byte[32]; public void Dispose() => Array.Clear(_key); public override string ToString() => "Guarded"; }
                public sealed class Keyless { public string Name { get; } }
            }
            """);
        Found.Only(KeyHolders.Judge([assembly]), "Semblance.Vault.Sealing.Printed", "Semblance.Vault.Sealing.Undisposed", "Semblance.Vault.Sealing.Shown");
    }
}
