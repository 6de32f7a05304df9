using Semblance.Errors;
using Semblance.Vault.Sealing;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class SealCountTests
{
    [Fact]
    public void Seals_are_written_down_before_they_are_used()
    {
        var written = 3L;
        var count = new SealCount(default, 3, 5, seals => written += seals);
        for (var used = 1; used <= 20; used++)
        {
            count.Take();
            Assert.InRange(written, used, used + 5);
        }

        Assert.Equal(23, written);
    }

    [Fact]
    public void A_key_refuses_at_half_of_what_is_safe()
    {
        var written = SealCount.Most - 2;
        var count = new SealCount(default, 0, 2, seals => written += seals);
        count.Take();
        count.Take();
        Assert.Equal(ErrorCode.KeyExhausted, CodeOf(count.Take));
        Assert.Equal(ErrorCode.KeyExhausted, CodeOf(count.Take));
        Assert.Equal(1L << 31, SealCount.Most);
    }
}
