using Semblance.Recognition.Indexing;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Indexing;

public sealed class OwnerMapTests
{
    [Fact]
    public void It_knows_what_the_table_of_places_holds()
    {
        var places = new PlaceTable(0);
        places.Put(9, new IndexPlace(Subject(1), Reference(11), Always, 4));
        places.Put(2, new IndexPlace(Subject(1), Reference(12), Always, 4));
        places.Put(5, new IndexPlace(Subject(2), Reference(21), Always, 6));
        places.Clear(5);
        Assert.Null(places.At(5));
        Assert.Null(places.At(1_000));
        Assert.Equal([2, 9], places.All().Select(one => one.Slot));
        var owners = new OwnerMap(places);
        Assert.Equal((4, 5, 6), (owners.NumberOf(Subject(1)), owners.NumberOf(Subject(3)), owners.NextNumber));
        Assert.Equal(9, owners.Take(Reference(11), places));
        Assert.Null(owners.Take(Reference(11), places));
        Assert.Equal([2], owners.Take(Subject(1), places)!.Value.Slots);
        Assert.Null(owners.Take(Subject(1), places));
    }
}
