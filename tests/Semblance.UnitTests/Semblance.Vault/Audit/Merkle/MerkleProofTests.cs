using CsCheck;
using Semblance.Vault.Audit.Merkle;

namespace Semblance.UnitTests.Vault.Audit.Merkle;

public sealed class MerkleProofTests
{
    /// <summary>The known roots of the trees of 1 to 8 leaves from the tests of the first log server (Certificate Transparency).</summary>
    private static readonly (string Leaf, string Root)[] Known =
    [
        ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        ("606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ];

    private static readonly byte[][] Leaves = [.. Enumerable.Range(0, 40).Select(i => TreeHash.Leaf([(byte)i]))];

    [Fact]
    public void Roots_are_those_that_others_have()
    {
        var range = new CompactRange();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(range.Root()));
        var leaves = new List<byte[]>();
        foreach (var (leaf, root) in Known)
        {
            leaves.Add(TreeHash.Leaf(Convert.FromHexString(leaf)));
            range.Append(leaves[^1]);
            Assert.Equal(root, Convert.ToHexStringLower(range.Root()));
            Assert.Equal(root, Convert.ToHexStringLower(MerkleProof.Root(leaves)));
        }
    }

    [Fact]
    public void A_compact_range_has_the_root_of_the_definition_from_wherever_it_goes_on() =>
        Gen.Int[0, 40].Select(Gen.Int[0, 40]).Sample(
            (size, cut) =>
            {
                var range = new CompactRange();
                foreach (var leaf in Leaves.Take(Math.Min(size, cut)))
                    range.Append(leaf);
                var again = CompactRange.Of(range.Size, range.Nodes);
                foreach (var leaf in Leaves.Take(size).Skip(cut))
                    again.Append(leaf);
                Assert.Equal(MerkleProof.Root(Leaves[..size]), again.Root());
                Assert.Equal(size, again.Size);
            },
            seed: "0000KuPpwOBj", iter: 500);

    [Fact]
    public void Every_leaf_of_every_tree_has_its_proof_and_no_other()
    {
        for (var size = 1; size <= 20; size++)
        {
            var root = MerkleProof.Root(Leaves[..size]);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleProof.Inclusion(Leaves[..size], index);
                Assert.True(MerkleProof.VerifyInclusion(Leaves[index], index, size, root, proof));
                Assert.False(MerkleProof.VerifyInclusion(Leaves[index + 1], index, size, root, proof));
                Assert.False(MerkleProof.VerifyInclusion(Leaves[index], index, size, root, [.. proof, root]));
                Assert.False(MerkleProof.VerifyInclusion(Leaves[index], size, size, root, proof));
                for (var other = 0; other < size; other++)
                    Assert.Equal(other == index, MerkleProof.VerifyInclusion(Leaves[index], other, size, root, proof));
            }
        }
    }

    [Fact]
    public void A_larger_tree_goes_on_from_every_smaller_one_and_from_no_other()
    {
        for (var later = 1; later <= 20; later++)
        {
            var laterRoot = MerkleProof.Root(Leaves[..later]);
            for (var size = 1; size <= later; size++)
            {
                var proof = MerkleProof.Consistency(Leaves[..later], size);
                var root = MerkleProof.Root(Leaves[..size]);
                Assert.True(MerkleProof.VerifyConsistency(size, root, later, laterRoot, proof));
                Assert.False(MerkleProof.VerifyConsistency(size, MerkleProof.Root(Leaves[1..(size + 1)]), later, laterRoot, proof));
                Assert.False(MerkleProof.VerifyConsistency(size, root, later, MerkleProof.Root(Leaves[1..(later + 1)]), proof));
                Assert.False(MerkleProof.VerifyConsistency(size, root, later, laterRoot, [.. proof, root]));
                Assert.False(MerkleProof.VerifyConsistency(0, root, later, laterRoot, proof));
            }
        }
    }

    [Fact]
    public void What_is_outside_of_the_tree_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleProof.Inclusion(Leaves, 40));
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleProof.Consistency(Leaves, 0));
        Assert.Throws<ArgumentException>(() => CompactRange.Of(3, [Leaves[0]]));
    }
}
