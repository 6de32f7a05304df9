using Semblance.Vault.Sealing;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class KeyIdTests
{
    [Fact]
    public void Names_differ_and_come_back()
    {
        var id = KeyId.Create();
        Assert.NotEqual(id, KeyId.Create());
        Assert.Equal(id, KeyId.Read(id.ToArray()));
        Assert.Equal(Convert.ToHexStringLower(id.ToArray()), id.ToString());
    }
}
