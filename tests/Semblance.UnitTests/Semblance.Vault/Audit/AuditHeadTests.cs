using System.Text;
using Semblance.Vault.Audit;

namespace Semblance.UnitTests.Vault.Audit;

public sealed class AuditHeadTests
{
    private static readonly AuditHead Head = new(
        "semblance/tests", 12, new string('1', 64), DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123), new string('2', 64), [new ManifestRoot(new Guid(2, 0, 0, new byte[8]), 3, new string('a', 64))]);

    [Fact]
    public void Its_text_is_a_checkpoint()
    {
        var lines = Head.Sign(MadeLog.Signer).Split('\n');
        Assert.Equal(["semblance/tests", "12", "ERERERERERERERERERERERERERERERERERERERERERE=", "time 1700000000123", "previous " + new string('2', 64)], lines[..5]);
        Assert.Equal($"manifest 00000002-0000-0000-0000-000000000000 3 {new string('a', 64)}", lines[5]);
        Assert.Equal(string.Empty, lines[6]);
        Assert.StartsWith("— semblance/tests ", lines[7], StringComparison.Ordinal);
        Assert.Equal(9, lines.Length);
    }

    [Fact]
    public void It_comes_back()
    {
        var read = AuditHead.Read(Head.Sign(MadeLog.Signer), MadeLog.Signer.Public)!;
        Assert.Equal(Head.Manifests, read.Manifests);
        Assert.Equal(Head, read with { Manifests = Head.Manifests });
    }

    [Fact]
    public void No_byte_of_it_can_be_changed()
    {
        var bytes = Encoding.UTF8.GetBytes(Head.Sign(MadeLog.Signer));
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = bytes.ToArray();
                changed[i] ^= (byte)(1 << bit);
                Assert.Null(AuditHead.Read(Encoding.UTF8.GetString(changed), MadeLog.Signer.Public));
            }
        }
    }

    [Fact]
    public void Another_keys_head_is_none()
    {
        using var other = Semblance.Vault.Sealing.Signing.SigningKey.Create();
        Assert.Null(AuditHead.Read(Head.Sign(other), MadeLog.Signer.Public));
        Assert.Null(AuditHead.Read(string.Empty, MadeLog.Signer.Public));
    }
}
