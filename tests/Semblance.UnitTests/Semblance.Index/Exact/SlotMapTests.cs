using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index.Exact;

public sealed class SlotMapTests
{
    [Fact]
    public void Slots_and_subjects_are_found_until_they_leave()
    {
        var map = new SlotMap(RowTable.Empty(4, 64));
        map.Add(3, 0, 70);
        map.Add(4, 1, 70);
        map.Add(5, 2, 71);
        Assert.Equal(2, map.Subjects);
        map.Leave(3, 70);
        Assert.Equal(0, map.Remove(3));
        map.Move(5, 0);
        Assert.True(map.TryFind(5, out var row) && row == 0);
        Assert.False(map.TryFind(3, out _));
        Assert.Equal([4], map.Take(70)!);
        Assert.Null(map.Take(70));
        Assert.Throws<KeyNotFoundException>(() => map.Remove(3));
    }
}
