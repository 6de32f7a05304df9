using Semblance.Vault.Erasure;

namespace Semblance.UnitTests.Vault.Erasure;

public sealed class ErasedRowsTests
{
    [Fact]
    public void Two_erasures_add_up()
    {
        var both = new ErasedRows(1, 2, 3, 4).Plus(new ErasedRows(10, 20, 30, 40));
        Assert.Equal(new ErasedRows(11, 22, 33, 44), both);
        Assert.Equal(110, both.Total);
    }
}
