using Semblance.Index.Cascade.Planes;
using Semblance.Index.Snapshots;

namespace Semblance.UnitTests.Index.Snapshots;

public sealed class CascadeBlockWriterTests
{
    [Fact]
    public void A_block_of_which_nothing_is_left_is_written_as_removed()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite);
            var layout = new CascadeFileLayout(new BlockShape(64, true, 1_024), 64, 1_500);
            new CascadeBlockWriter(layout, file).Write(0, null);
            var facts = new byte[layout.FactsLength];
            RandomAccess.Read(file, facts, layout.FactsAt(0));
            Assert.DoesNotContain(new BlockFacts(facts, 1_024).Removed.ToArray(), static word => word != ulong.MaxValue);
            var digest = new byte[CascadeFileLayout.DigestLength];
            RandomAccess.Read(file, digest, layout.DigestAt(0, 0));
            Assert.Equal(System.Security.Cryptography.SHA256.HashData(facts), digest);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
