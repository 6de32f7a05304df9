using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Wire;
using Semblance.Vault.References;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Faces;

public sealed class KeptSourceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("ada:1_x.jpg-7")]
    public void What_is_written_is_read_again(string? external)
    {
        var kept = new KeptSource(external, new FaceWire.Box(0.25, 0.5, -0.125, 0.1), 99.5);
        Assert.Equal(kept, KeptSource.Read(kept.Write()));
    }

    [Fact]
    public void The_longest_one_fits_into_a_source() =>
        Assert.InRange(new KeptSource(new string('x', 200), new FaceWire.Box(0.123456789, 0.123456789, -0.123456789, 1.123456789), 99.123456789).Write().Length, 1, Provenance.MaxSourceLength);

    [Theory]
    [InlineData("")]
    [InlineData("0.png")]
    [InlineData("rekognition")]
    [InlineData("rekognition confidence=a box=1,2,3,4")]
    [InlineData("rekognition confidence=1 box=1,2,3")]
    [InlineData("rekognition confidence=1 box=1,2,3,x")]
    public void Other_sources_are_none(string source) => Assert.Null(KeptSource.Read(source));
}
