using System.Security.Cryptography;
using CsCheck;
using Semblance.Errors;
using Semblance.Vault.Sealing.Manifest;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing.Manifest;

public sealed class GalleryManifestTests
{
    [Fact]
    public void The_order_of_changes_does_not_count_and_what_was_taken_out_leaves_no_trace() =>
        Gen.Shuffle(Enumerable.Range(0, 12).ToArray()).Select(Gen.Int[0, 11]).Sample(
            (order, gone) =>
            {
                var (straight, mixed) = (new GalleryManifest(Id(2)), new GalleryManifest(Id(2)));
                foreach (var row in Enumerable.Range(0, 12).Where(row => row != gone))
                    straight.Add(Id(row), 1, Digest(row));
                foreach (var row in order)
                    mixed.Add(Id(row), 1, Digest(row));
                mixed.Remove(Id(gone), 1, Digest(gone));
                Assert.Equal((straight.Root(), 11L), (mixed.Root(), mixed.Count));
            },
            seed: "0000KuPpwOBj", iter: 50);

    [Fact]
    public void A_row_that_is_missing_older_changed_or_elsewhere_changes_the_root()
    {
        var whole = Make(Id(2), (1, 1, 1), (2, 5, 2));
        string[] roots =
        [
            whole,
            Make(Id(2), (1, 1, 1)),
            Make(Id(2), (1, 1, 1), (2, 4, 2)),
            Make(Id(2), (1, 1, 1), (2, 5, 3)),
            Make(Id(2), (1, 1, 2), (2, 5, 1)),
            Make(Id(2), (1, 1, 1), (3, 5, 2)),
            Make(Id(2), (1, 1, 1), (2, 5, 2), (2, 5, 2)),
            Make(Id(3), (1, 1, 1), (2, 5, 2)),
            Make(Id(2)),
        ];
        Assert.Equal(roots.Length, roots.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void It_comes_back_from_its_stored_form()
    {
        var manifest = new GalleryManifest(Id(2));
        manifest.Add(Id(1), 1, Digest(1));
        var again = GalleryManifest.Read(Id(2), manifest.ToArray());
        Assert.Equal((manifest.Root(), 1L), (again.Root(), again.Count));
        again.Remove(Id(1), 1, Digest(1));
        Assert.Equal(new GalleryManifest(Id(2)).Root(), again.Root());
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => GalleryManifest.Read(Id(3), manifest.ToArray())));
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => GalleryManifest.Read(Id(2), manifest.ToArray().AsSpan(1))));
        Assert.Throws<ArgumentException>(() => manifest.Add(Id(1), 1, [1]));
    }

    /// <summary>Worked out by another program: <c>hashlib.shake_128(gallery + row + version + digest).digest(2048)</c>, added lane by lane.</summary>
    [Fact]
    public void The_root_of_a_known_set_stays_what_it_is() =>
        Assert.Equal("88299e9c7124c4c16ed3fc2c7cabce5c436aa357695a713157ba33214eda423a", Make(Id(2), (1, 1, 1), (2, 5, 2)));

    private static string Make(Guid gallery, params (int Row, long Version, int Digest)[] rows)
    {
        var manifest = new GalleryManifest(gallery);
        foreach (var (row, version, digest) in rows)
            manifest.Add(Id(row), version, Digest(digest));
        return manifest.Root();
    }

    private static byte[] Digest(int of) => SHA256.HashData([(byte)of]);
}
