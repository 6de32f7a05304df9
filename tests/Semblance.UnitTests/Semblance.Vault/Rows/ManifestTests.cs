using CsCheck;
using Semblance.Errors;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Vault.Rows;

/// <summary>Manifest, ManifestChange and ManifestSum together: what a gallery's rows come to.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void The_order_of_changes_does_not_count_and_what_was_taken_out_leaves_no_trace() =>
        Gen.Shuffle(Enumerable.Range(0, 12).ToArray()).Select(Gen.Int[0, 11]).Sample(
            (order, gone) =>
            {
                var mixed = new ManifestChange();
                foreach (var row in order)
                    mixed.Add(Tag(row));
                mixed.Remove(Tag(gone));
                Assert.Equal(Of([.. Enumerable.Range(0, 12).Where(row => row != gone)]), mixed.Apply(Manifest.Empty));
            },
            seed: "0000KuPpwOBj",
            iter: 50);

    [Fact]
    public void A_row_that_is_missing_added_or_rolled_back_changes_the_root()
    {
        Manifest[] all = [Of(1, 2), Of(1), Of(1, 3), Of(1, 2, 3), Of(1, 2, 2), Of(1, 1), Of()];
        Assert.Equal(all.Length, all.Select(one => one.Root).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_sum_comes_back_from_its_stored_form()
    {
        var sum = Of(1, 2).Sum;
        Assert.Equal(sum, ManifestSum.Read(sum.ToBytes()));
        Assert.Equal(sum.GetHashCode(), ManifestSum.Read(sum.ToBytes()).GetHashCode());
        Assert.Equal(ErrorCode.VaultRuleBroken, Assert.Throws<SemblanceException>(() => ManifestSum.Read(new byte[ManifestSum.Length - 1])).Code);
    }

    [Fact]
    public void A_change_goes_on_from_what_was_kept()
    {
        Assert.Equal(Of(1, 2, 3), new ManifestChange().Add(Tag(3)).Apply(Of(1, 2)));
        Assert.Equal(Manifest.Empty, new ManifestChange().Remove(Tag(2)).Remove(Tag(1)).Apply(Of(1, 2)));
        Assert.Equal(0, Manifest.Empty.Rows);
    }

    [Fact]
    public void Many_rows_at_once_are_the_same_as_one_after_the_other()
    {
        Assert.Equal(Of([.. Enumerable.Range(1, 200)]), Of(1, 2).With([.. Enumerable.Range(3, 198).Select(Tag)]));
        Assert.Equal(Of(1), Of(1).With([]));
    }

    /// <summary>Worked out by another program: the lanes of <c>hashlib.shake_128(tag).digest(2048)</c> added up, and the SHA-256 of the count (8 bytes, little-endian) and the lanes.</summary>
    [Fact]
    public void The_root_of_known_rows_stays_what_it_is() => Assert.Equal("1bdb1bf5a4dbdcd6ad6bd14ec64c6d8c68fbf502509a055ce4587677b45d63ad", Of(1, 2).Root);

    private static Manifest Of(params int[] rows)
    {
        var change = new ManifestChange();
        foreach (var row in rows)
            change.Add(Tag(row));
        return change.Apply(Manifest.Empty);
    }

    private static RowTag Tag(int row) => RowTag.From([.. Enumerable.Repeat((byte)row, RowTag.Length)]);
}
