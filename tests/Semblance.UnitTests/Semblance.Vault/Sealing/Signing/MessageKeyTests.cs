using Semblance.Errors;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.UnitTests.Vault.Sealing.Signing;

public sealed class MessageKeyTests
{
    // HMAC-SHA-256 over 1700000000.{"id":1}, computed by another program.
    private const string Expected = "4bcaced68dfea90a68df035b89cb7fb26692d899d32a1ccb1b0616cf48e4d1ed";

    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [Fact]
    public void A_message_is_signed_as_any_other_program_would()
    {
        using var key = MessageKey.Read(" 0123456789abcdef\n");
        Assert.Equal(Expected, key.Sign(At, "{\"id\":1}"u8));
        Assert.Equal(Expected, key.Sign(At.AddMilliseconds(999), "{\"id\":1}"u8));
        Assert.NotEqual(Expected, key.Sign(At.AddSeconds(1), "{\"id\":1}"u8), StringComparer.Ordinal);
        Assert.NotEqual(Expected, key.Sign(At, "{\"id\":2}"u8), StringComparer.Ordinal);
        Assert.Equal("MessageKey(hidden)", key.ToString());
    }

    [Fact]
    public void A_file_holds_the_same_secret()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "0123456789abcdef\r\n");
            using var key = MessageKey.Load(new DiskFiles(), file);
            Assert.Equal(Expected, key.Sign(At, "{\"id\":1}"u8));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Short_secrets_and_missing_files_are_refused()
    {
        var refusal = Assert.Throws<SemblanceException>(() => MessageKey.Read("0123456789abcde "));
        Assert.Equal(ErrorCode.KeyUnavailable, refusal.Code);
        Assert.DoesNotContain("0123456789", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.KeyUnavailable, Assert.Throws<SemblanceException>(() => MessageKey.Load(new DiskFiles(), "/nowhere/secret")).Code);
    }

    [Fact]
    public void A_wiped_secret_signs_nothing()
    {
        var key = MessageKey.Read("0123456789abcdef");
        key.Dispose();
        Assert.Throws<ObjectDisposedException>(() => key.Sign(At, [1]));
    }
}
