using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index.Exact;

public sealed class RowTableTests
{
    [Fact]
    public void A_changed_table_leaves_the_earlier_ones_as_they_were()
    {
        var tables = new List<RowTable> { RowTable.Empty(2, 64) };
        for (sbyte i = 1; i <= 9; i++)
            tables.Add(tables[^1].Append(i, 10 * i, [i]));
        var before = tables.ConvertAll(Text);
        var changed = tables[^1].Remove(0).Replace(1, [77]).Remove(7).Append(20, 200, [20]);
        Assert.Equal(before, tables.ConvertAll(Text));
        Assert.Equal("9/90/9 2/20/77 3/30/3 4/40/4 5/50/5 6/60/6 7/70/7 20/200/20", Text(changed));
    }

    [Fact]
    public void Removed_numbers_are_in_no_block_of_the_table()
    {
        var table = RowTable.Empty(4, 64).Append(0, 0, [99]).Append(1, 1, [98]);
        table = table.Remove(0);
        Assert.DoesNotContain((sbyte)99, table.Block(0).Codes(4).ToArray());
    }

    private static string Text(RowTable table) => string.Join(' ', Enumerable.Range(0, table.Rows)
        .Select(row => FormattableString.Invariant($"{table.SlotAt(row)}/{table.SubjectAt(row)}/{table.Block(row / 2).Row(row % 2)[0]}")));
}
