using CsCheck;
using Semblance.Index;

namespace Semblance.UnitTests.Index;

public sealed class SlotSetTests
{
    [Fact]
    public void Holds_what_a_set_of_numbers_holds() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[0, 100_000]).Sample((steps, seed) =>
        {
            var (random, set, expected) = (new Random(seed), new SlotSet(), new HashSet<int>());
            for (var step = 0; step < steps; step++)
            {
                var slot = random.Next(random.Next(2) == 0 ? 70 : 1_000);
                if (random.Next(3) == 0)
                    Assert.Equal(expected.Remove(slot), set.Remove(slot));
                else
                    Assert.Equal(expected.Add(slot), set.Add(slot));
                Assert.Equal(expected.Count, set.Count);
            }

            for (var slot = -2; slot < 1_100; slot++)
                Assert.Equal(expected.Contains(slot), set.Contains(slot));
            for (var word = 0; word < 20; word++)
                Assert.Equal(Enumerable.Range(0, 64).Where(bit => expected.Contains((64 * word) + bit)).Aggregate(0ul, (all, bit) => all | (1ul << bit)), set.Word(word));
        }, seed: "0000KuPpwOBj", iter: 100);

    [Fact]
    public void A_slot_below_none_is_refused_and_never_in_it()
    {
        var set = new SlotSet();
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Add(-1));
        Assert.False(set.Contains(-1));
        Assert.False(set.Remove(-1));
        Assert.False(set.Contains(int.MaxValue));
    }
}
