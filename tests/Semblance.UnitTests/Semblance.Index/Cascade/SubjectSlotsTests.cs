using Semblance.Index.Cascade;

namespace Semblance.UnitTests.Index.Cascade;

public sealed class SubjectSlotsTests
{
    [Fact]
    public void Subjects_have_the_slots_that_are_left()
    {
        var index = new CascadeIndex(4);
        for (var slot = 0; slot < 600; slot++)
            index.Add(2 * slot, [1, 2, 3, 4]);
        index.Remove(5);
        var slots = new SubjectSlots(((CascadeSnapshot)index.Current).Table);
        Assert.Equal(599, slots.Count);
        Assert.Null(slots.Take(10));
        Assert.Equal([6], slots.Take(12)!);
        slots.Add(700, 14);
        Assert.Equal(598, slots.Count);
        slots.Leave(7, 14);
        Assert.Equal(598, slots.Count);
        slots.Leave(700, 14);
        Assert.Equal(597, slots.Count);
        Assert.Null(slots.Take(14));
    }
}
