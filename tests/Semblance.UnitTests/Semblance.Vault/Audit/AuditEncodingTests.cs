using CsCheck;
using Semblance.Vault.Audit;

namespace Semblance.UnitTests.Vault.Audit;

public sealed class AuditEncodingTests
{
    private static readonly AuditRecord Full = new(7, DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123), MadeLog.Event(1) with
    {
        Role = "officer", Subject = "ab", Band = "0.25 to 0.35", Threshold = "0.31 (1e-4)", Model = "m", Policy = "p", SecondActor = "other", Source = "cli", InputDigest = "d", DetailDigest = "ö€😀",
    });

    [Fact]
    public void A_record_comes_back() => Assert.Equal(Full, AuditEncoding.Read(AuditEncoding.Write(Full)));

    [Fact]
    public void Any_texts_come_back_each_in_its_place() =>
        Gen.String[Gen.Char[' ', 'ÿ'], 0, 30].Array[12].Sample(
            texts =>
            {
                var record = Full with
                {
                    Event = Full.Event with
                    {
                        Actor = texts[0], Role = texts[1], Subject = texts[2], Band = texts[3], Threshold = texts[4], Model = texts[5], Policy = texts[6], Purpose = texts[7], SecondActor = texts[8], Source = texts[9],
                        InputDigest = texts[10], DetailDigest = texts[11],
                    },
                };
                Assert.Equal(record, AuditEncoding.Read(AuditEncoding.Write(record)));
            },
            seed: "0000KuPpwOBj", iter: 300);

    [Fact]
    public void What_is_cut_or_longer_is_no_record()
    {
        var bytes = AuditEncoding.Write(Full);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Null(AuditEncoding.Read(bytes.AsSpan(0, length)));
        Assert.Null(AuditEncoding.Read([.. bytes, 0]));
    }

    [Fact]
    public void A_changed_byte_gives_another_record_or_none()
    {
        var bytes = AuditEncoding.Write(Full);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 0x80;
            Assert.NotEqual(Full, AuditEncoding.Read(changed));
        }
    }

    [Fact]
    public void Texts_have_a_limit_and_are_whole()
    {
        Assert.NotNull(AuditEncoding.Read(AuditEncoding.Write(Full with { Event = Full.Event with { Source = new string('x', 1024) } })));
        Assert.Throws<ArgumentException>(() => AuditEncoding.Write(Full with { Event = Full.Event with { Source = new string('x', 1025) } }));
        Assert.ThrowsAny<ArgumentException>(() => AuditEncoding.Write(Full with { Event = Full.Event with { Source = "\ud800" } }));
    }
}
