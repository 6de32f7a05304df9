using CsCheck;
using Semblance.Vault.Safekeeping;

namespace Semblance.UnitTests.Vault.Safekeeping;

public sealed class RowTextTests
{
    private static readonly Gen<byte[]?[]> AnyRow = Gen.Byte[0, 1].Array[0, 3].Null(0.2).Array[0, 4];

    [Fact]
    public void Different_rows_never_give_equal_bytes() => Gen.Select(AnyRow, AnyRow).Sample(
        (one, other) => Of(one).AsSpan().SequenceEqual(Of(other)) == IsSame(one, other),
        seed: "0000KuPpwOBj",
        iter: 20_000);

    [Fact]
    public void A_letter_that_moves_to_the_next_column_is_seen() =>
        Assert.NotEqual(new RowText().Put("ab").Put("c").Bytes.ToArray(), new RowText().Put("a").Put("bc").Bytes.ToArray());

    [Fact]
    public void Nothing_and_an_empty_value_are_two_things()
    {
        Assert.NotEqual(new RowText().Put(default(ReadOnlyMemory<byte>?)).Bytes.ToArray(), new RowText().Put(ReadOnlySpan<byte>.Empty).Bytes.ToArray());
        Assert.NotEqual(new RowText().Put(default(Guid?)).Bytes.ToArray(), new RowText().Put(Guid.Empty).Bytes.ToArray());
    }

    [Fact]
    public void Every_day_and_every_number_has_its_own_bytes()
    {
        Assert.NotEqual(new RowText().Put(new DateOnly(2026, 1, 2)).Bytes.ToArray(), new RowText().Put(new DateOnly(2026, 1, 3)).Bytes.ToArray());
        Assert.NotEqual(new RowText().Put(-1L).Bytes.ToArray(), new RowText().Put(255L).Bytes.ToArray());
    }

    private static byte[] Of(byte[]?[] row)
    {
        var text = new RowText();
        foreach (var field in row)
            text.Put(field is null ? default(ReadOnlyMemory<byte>?) : field);
        return text.Bytes.ToArray();
    }

    private static bool IsSame(byte[]?[] one, byte[]?[] other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First is null ? pair.Second is null : pair.Second is not null && pair.First.SequenceEqual(pair.Second));
}
