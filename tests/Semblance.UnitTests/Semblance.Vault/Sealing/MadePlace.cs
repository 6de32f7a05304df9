using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Sealing;

namespace Semblance.UnitTests.Vault.Sealing;

/// <summary>Places for sealed values.</summary>
internal static class MadePlace
{
    public static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    public static SealingContext One { get; } = new(Id(1), "reference", "template", Id(2), Id(3), Id(4), 5, ModelIdentity.FromSha256("00112233445566778899aabbccddeeff", mirrored: false));

    public static SubjectKey Key(int seed)
    {
        var secret = new PinnedBytes(32);
        new Random(seed).NextBytes(secret.Span);
        return new SubjectKey(new KeyId((UInt128)(uint)seed), secret, null);
    }

    public static ErrorCode CodeOf(Action act) => Assert.Throws<SemblanceException>(act).Code;
}
