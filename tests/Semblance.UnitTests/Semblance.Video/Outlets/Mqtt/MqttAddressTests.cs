using Semblance.Errors;
using Semblance.Video.Outlets.Mqtt;

namespace Semblance.UnitTests.Video.Outlets.Mqtt;

public sealed class MqttAddressTests
{
    [Theory]
    [InlineData("mqtt://broker", "broker", 1883, false, "semblance", null, null)]
    [InlineData("mqtts://broker/house/faces/", "broker", 8883, true, "house/faces", null, null)]
    [InlineData("mqtt://ada:p%40ss%3Aword@10.0.0.5:1900", "10.0.0.5", 1900, false, "semblance", "ada", "p@ss:word")]
    [InlineData("mqtt://ada@broker", "broker", 1883, false, "semblance", "ada", null)]
    public void An_address_says_where_and_as_whom(string text, string host, int port, bool isSealed, string prefix, string? account, string? password)
    {
        var address = MqttAddress.Parse(text);
        Assert.Equal((host, port, isSealed, prefix), (address.Host, address.Port, address.IsSealed, address.Prefix));
        Assert.Equal((account, password), (address.Account, address.Password));
    }

    [Fact]
    public void A_password_from_elsewhere_counts_where_the_address_has_none()
    {
        Assert.Equal("elsewhere", MqttAddress.Parse("mqtt://ada@broker", "elsewhere").Password);
        Assert.Equal("here", MqttAddress.Parse("mqtt://ada:here@broker", "elsewhere").Password);
    }

    [Theory]
    [InlineData("http://ada:hunter2@broker")]
    [InlineData("mqtt://ada:hunter2@broker/a+b")]
    [InlineData("mqtt://ada:hunter2@broker/a#")]
    [InlineData("mqtt://ada:hunter2@broker/a//b")]
    [InlineData("ada:hunter2@broker")]
    [InlineData("")]
    public void Others_are_refused_and_no_password_is_ever_shown(string text)
    {
        var refusal = Assert.Throws<SemblanceException>(() => MqttAddress.Parse(text));
        Assert.Equal(ErrorCode.OptionOutOfRange, refusal.Code);
        Assert.DoesNotContain("hunter2", refusal.ToString(), StringComparison.Ordinal);
        Assert.Equal("mqtt://broker:1883/semblance", MqttAddress.Parse("mqtt://ada:hunter2@broker").ToString());
    }
}
