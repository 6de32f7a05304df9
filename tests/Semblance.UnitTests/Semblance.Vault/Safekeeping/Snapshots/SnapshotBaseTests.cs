using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping.Snapshots;

namespace Semblance.UnitTests.Vault.Safekeeping.Snapshots;

public sealed class SnapshotBaseTests
{
    [Fact]
    public void It_comes_back_as_it_was_written()
    {
        var made = new SnapshotBase(Manifest.Empty.With([RowTag.From(new byte[32])]), new RowMarks(1, 2_000_000_000_000, 3, 4));
        Assert.Equal(SnapshotBase.Length, made.ToBytes().Length);
        Assert.Equal(made, SnapshotBase.Read(made.ToBytes()));
    }
}
