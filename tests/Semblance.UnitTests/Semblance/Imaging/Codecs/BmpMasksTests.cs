using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Imaging.Codecs;

public sealed class BmpMasksTests
{
    [Theory]
    [InlineData(0xFFFFFFFF, 0x000003FF, 255)]
    [InlineData(0x00000200, 0x000003FF, 127)]
    [InlineData(0x00000000, 0x000003FF, 0)]
    [InlineData(0xFFFFFFFF, 0x80000000, 255)]
    [InlineData(0x80000000, 0xFFFFFFFF, 127)]
    [InlineData(0xFFFFFFFF, 0xFFFFFFFF, 255)]
    [InlineData(0xFFFFFFFF, 0x00000000, 0)]
    public void Masked_bits_are_stretched(uint pixel, uint mask, byte expected) => Assert.Equal(expected, BmpMasks.Extract(pixel, mask));

    [Fact]
    public void A_mask_with_gaps_stays_within_a_byte()
    {
        for (uint pixel = 0; pixel < 256; pixel++)
            Assert.InRange(BmpMasks.Extract(pixel << 4, 0xA50), 0, 255);
    }
}
