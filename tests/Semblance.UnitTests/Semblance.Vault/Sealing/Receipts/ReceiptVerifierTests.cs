using System.Text;
using Semblance.Errors;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Sealing.Signing;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing.Receipts;

public sealed class ReceiptVerifierTests : IDisposable
{
    private static readonly ErasureReceipt Receipt = new(
        Id(1), Id(2), "00112233445566778899aabbccddeeff", Id(4), new Dictionary<string, long>(StringComparer.Ordinal) { ["references"] = 3, ["consents"] = 1 }, 7, 8,
        new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), new DateTimeOffset(2026, 3, 11, 5, 6, 7, TimeSpan.Zero), ["export 2026-01-02 to \"A & Söhne\""], 41, 42);

    private readonly SigningKey _signer = SigningKey.Create();

    public void Dispose() => _signer.Dispose();

    [Fact]
    public void A_receipt_holds_with_nothing_but_the_public_key()
    {
        using var key = VerificationKey.Read(_signer.Public.ToPem());
        var text = ReceiptSigner.Sign(Receipt, _signer);
        var read = ReceiptVerifier.Verify(text + "\n", key);
        Assert.Equal(Receipt.Destroyed, read.Destroyed);
        Assert.Equal(Receipt.OutOfReach, read.OutOfReach);
        Assert.Equal(Receipt, read with { Destroyed = Receipt.Destroyed, OutOfReach = Receipt.OutOfReach });
        Assert.StartsWith("{\"alg\":\"ES256\",\"at\":\"2026-03-04T05:06:07Z\",", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_byte_of_a_receipt_can_be_changed()
    {
        var bytes = Encoding.UTF8.GetBytes(ReceiptSigner.Sign(Receipt, _signer));
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            Assert.Equal(ErrorCode.ReceiptInvalid, CodeOf(() => ReceiptVerifier.Verify(Encoding.UTF8.GetString(changed), _signer.Public)));
        }
    }

    [Fact]
    public void Another_key_and_another_kind_are_refused()
    {
        using var other = SigningKey.Create();
        Assert.Equal(ErrorCode.ReceiptInvalid, CodeOf(() => ReceiptVerifier.Verify(ReceiptSigner.Sign(Receipt, other), _signer.Public)));
        Assert.Equal(ErrorCode.ReceiptInvalid, CodeOf(() => ReceiptVerifier.Verify("{}", _signer.Public)));
        Assert.Equal(ErrorCode.ReceiptInvalid, CodeOf(() => ReceiptVerifier.Verify("{\"sig\":1}", _signer.Public)));
        Assert.Equal(ErrorCode.ReceiptInvalid, CodeOf(() => ReceiptVerifier.Verify("[]", _signer.Public)));
    }
}
