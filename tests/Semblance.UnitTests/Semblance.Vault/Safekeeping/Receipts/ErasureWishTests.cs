using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping.Receipts;
using Semblance.Vault.Sealing.Receipts;

namespace Semblance.UnitTests.Vault.Safekeeping.Receipts;

public sealed class ErasureWishTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Fact]
    public void A_wish_comes_back_with_and_without_a_receipt()
    {
        var plain = new ErasureWish(MadeVault.Id(1), MadeVault.Id(2));
        Assert.Equal(32, plain.ToBytes().Length);
        Assert.Equal(plain, ErasureWish.Read(plain.ToBytes()));
        Assert.False(plain.IsOver);

        var happened = new AuditEvent { Id = MadeVault.Id(3), At = Now, Actor = "clerk", Action = AuditAction.Erase, Outcome = AuditOutcome.Done, Subject = "00ff" };
        var receipt = new ErasureReceipt(MadeVault.Id(4), MadeVault.Id(1), "00ff", MadeVault.Id(5), new Dictionary<string, long>(StringComparer.Ordinal) { ["keys"] = 1 }, 0, 0, Now, Now.AddDays(7), ["an export"], 0, 0);
        var owed = plain with { Event = happened, Receipt = receipt };
        var read = ErasureWish.Read(owed.ToBytes());
        Assert.Equivalent(owed, read, strict: true);
        Assert.False(read.IsOver);
        Assert.True(ErasureWish.Read((owed with { Receipt = receipt with { EpochDestroyed = 1, Epoch = 2 } }).ToBytes()).IsOver);
    }
}
