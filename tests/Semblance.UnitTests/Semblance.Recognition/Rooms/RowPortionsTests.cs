using Semblance.Errors;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Recognition.Rooms;

/// <summary><see cref="RowPortions"/> and the <see cref="DamageList"/> that its workers share.</summary>
public sealed class RowPortionsTests
{
    [Fact]
    public async Task All_rows_are_worked_on_and_come_out_in_their_order()
    {
        var portions = await RowPortions.SelectAsync(Numbers(10_000), rows => rows.Select(row => row * 2).ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 10_000).Select(row => row * 2), portions.SelectMany(portion => portion));
    }

    [Fact]
    public async Task Damage_is_told_and_stops_nothing_and_any_other_refusal_does()
    {
        var damaged = new DamageList();
        await RowPortions.SelectAsync(Numbers(5_000), rows =>
        {
            foreach (var row in rows)
                damaged.Guard(RowKind.Reference, new Guid(row, 0, 0, new byte[8]), () => Open(row, ErrorCode.SealBroken));
            return 0;
        }, TestContext.Current.CancellationToken);
        Assert.Equal(50, damaged.Rows.Count);
        Assert.All(damaged.Rows, row => Assert.Equal(RowFault.SealBroken, row.Fault));
        Assert.Throws<SemblanceException>(() => damaged.Guard(RowKind.Reference, Guid.Empty, () => Open(0, ErrorCode.VaultStopped)));
    }

    private static void Open(int row, ErrorCode code)
    {
        if (row % 100 == 0)
            throw new SemblanceException(code, "made", "to fail");
    }

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        await Task.Yield();
        for (var number = 0; number < count; number++)
            yield return number;
    }
}
