using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Kernels;

[Trait("kind", "kernel")]
public sealed class BitTransposeTests
{
    [Fact]
    public void Word_k_has_bit_k_of_every_row()
    {
        var random = new Random(4);
        for (var round = 0; round < 50; round++)
        {
            var rows = Array.ConvertAll(new ulong[64], _ => (ulong)random.NextInt64() ^ ((ulong)random.NextInt64() << 1));
            var turned = rows.ToArray();
            BitTranspose.Turn(turned);
            for (var word = 0; word < 64; word++)
                Assert.Equal(rows.Select((row, at) => ((row >> word) & 1) << at).Aggregate((all, bit) => all | bit), turned[word]);
        }
    }
}
