using Semblance.Vault.Rows;
using Semblance.Vault.Sealing;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class RandomIdentifiersTests
{
    /// <summary>That one of 122 bits is the same in 200 identifiers happens by chance once in 2^192 runs.</summary>
    [Fact]
    public void Every_bit_but_the_six_that_name_the_version_is_random()
    {
        var identifiers = new RandomIdentifiers();
        var made = Enumerable.Range(0, 200).Select(_ => identifiers.Create()).ToArray();
        Assert.All(made, one => Assert.Equal(one, RandomIdentifier.Demand(one, "test")));
        Assert.Equal(made.Length, made.Distinct().Count());
        var numbers = made.Select(one => new UInt128(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(one.ToByteArray(bigEndian: true)), System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(one.ToByteArray(bigEndian: true).AsSpan(8)))).ToArray();
        var changing = numbers.Aggregate(UInt128.Zero, (bits, number) => bits | (number ^ numbers[0]));
        Assert.Equal((UInt128)122, UInt128.PopCount(changing));
    }
}
