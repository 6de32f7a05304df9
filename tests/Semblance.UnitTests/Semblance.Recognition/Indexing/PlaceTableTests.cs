using Semblance.Recognition.Indexing;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Indexing;

/// <summary><see cref="PlaceTable"/>, and the <see cref="PlaceSlab"/>s that it is made of.</summary>
public sealed class PlaceTableTests
{
    private const int Slots = 3 * PlaceSlab.Slots;

    [Fact]
    public void Slots_are_filled_in_any_order_and_found_across_slabs()
    {
        var places = new PlaceTable(Slots);
        Parallel.For(0, Slots, slot => places.Fill(slot, Place(slot)));
        places.Put(Slots + 5, Place(Slots + 5));
        for (var slot = 0; slot < Slots; slot++)
            Assert.Equal(Place(slot), places.At(slot));
        Assert.Null(places.At(Slots));
        Assert.Equal(Place(Slots + 5), places.At(Slots + 5));
        Assert.Equal(Slots + 1, places.All().Count());
    }

    [Fact]
    public async Task A_reader_sees_a_whole_place_or_none_whatever_is_cleared()
    {
        var places = new PlaceTable(0);
        var last = -1;
        var reader = Task.Run(Read, TestContext.Current.CancellationToken);
        for (var slot = 0; slot < 20 * Slots; slot++)
        {
            places.Put(slot, Place(slot));
            Volatile.Write(ref last, slot);
            places.Clear(slot);
        }

        Volatile.Write(ref last, int.MaxValue);
        Assert.Equal(0, await reader);
        Assert.Empty(places.All());

        int Read()
        {
            var torn = 0;
            for (var slot = Volatile.Read(ref last); slot != int.MaxValue; slot = Volatile.Read(ref last))
                torn += slot >= 0 && places.At(slot) is { } place && place != Place(slot) ? 1 : 0;
            return torn;
        }
    }

    private static IndexPlace Place(int slot) => new(Subject(slot + 1), Reference(slot + 2), Always, slot);
}
