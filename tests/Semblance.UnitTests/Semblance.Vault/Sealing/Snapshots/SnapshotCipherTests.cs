using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Snapshots;

namespace Semblance.UnitTests.Vault.Sealing.Snapshots;

public sealed class SnapshotCipherTests
{
    [Fact]
    public void A_block_opens_in_its_place_behind_its_head_and_nowhere_else()
    {
        using var key = new SnapshotKey(new KeyId(1), new byte[32]);
        using var cipher = key.Cipher([1, 2, 3]);
        using var other = key.Cipher([1, 2, 4]);
        var (block, tag) = (new byte[] { 7, 8, 9 }, new byte[SnapshotCipher.TagLength]);
        cipher.Seal(5, block, tag);
        Assert.False(block is [7, 8, 9]);
        Assert.False(cipher.TryOpen(6, [.. block], tag));
        Assert.False(other.TryOpen(5, [.. block], tag));
        Assert.False(cipher.TryOpen(5, [.. block, 0], tag));
        Assert.True(cipher.TryOpen(5, block, tag));
        Assert.Equal([7, 8, 9], block);
        Assert.Equal(("SnapshotCipher(hidden)", "SnapshotKey(hidden)"), (cipher.ToString(), key.ToString()));
    }
}
