using System.Buffers.Binary;
using System.Numerics;
using Semblance.Embedding;
using Semblance.Errors;
using static Semblance.UnitTests.Embedding.MadeEmbeddings;

namespace Semblance.UnitTests.Embedding;

public sealed class TemplateHeaderTests
{
    [Fact]
    public void Each_field_stands_where_the_layout_says()
    {
        var bytes = Written(new TemplateHeader(Model, TemplateElement.Int8, 77, 300, 0.5f));
        Assert.Equal("SMBT"u8.ToArray(), bytes[..4]);
        Assert.Equal(1, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(4)));
        Assert.Equal(36, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(6)));
        Assert.Equal("00112233445566778899AABBCCDDEEFF", Convert.ToHexString(bytes[8..24]));
        Assert.Equal([1, 1, 1, 77], bytes[24..28]);
        Assert.Equal(300, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(28)));
        Assert.Equal([0, 0], bytes[30..32]);
        Assert.Equal(0.5f, BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(32)));
        Assert.Equal(36 + 300 + 4, bytes.Length);
    }

    [Fact]
    public void The_checksum_is_the_known_crc_32c()
    {
        // The check value of CRC-32C for "123456789" is 0xE3069283 in every catalogue of checksums.
        Assert.Equal(0xE3069283, Crc32C("123456789"u8));
        var bytes = Written(new TemplateHeader(Model, TemplateElement.Int8, 77, 3, 0.5f));
        Assert.Equal(Crc32C(bytes.AsSpan(0, bytes.Length - 4)), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)));
    }

    [Theory]
    [InlineData(TemplateElement.Int8, 77, true)]
    [InlineData(TemplateElement.Float32, null, false)]
    public void What_is_written_is_read_again(TemplateElement element, int? quality, bool mirrored)
    {
        var header = new TemplateHeader(mirrored ? Model : OtherMode, element, quality, 9, element == TemplateElement.Int8 ? 0.01f : 1);
        Assert.Equal(header, TemplateHeader.Read(Written(header)));
    }

    [Theory]
    [InlineData(4, 2)] // a later version
    [InlineData(6, 40)] // a longer header
    [InlineData(24, 2)] // another metric
    [InlineData(25, 3)] // an unknown element type
    [InlineData(26, 2)] // an unknown flag
    [InlineData(27, 101)] // a quality above 100
    [InlineData(28, 0)] // no numbers
    [InlineData(28, 10)] // more numbers than there are
    [InlineData(35, 0xBF)] // a negative unit
    [InlineData(35, 0x7F)] // a unit that is no number
    public void A_field_that_no_version_knows_is_refused_even_with_a_right_checksum(int offset, int value)
    {
        var bytes = Written(new TemplateHeader(Model, TemplateElement.Int8, 77, 9, 1));
        bytes[offset] = (byte)value;
        if (value == 0x7F)
            bytes[34] = 0xC0;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), Crc32C(bytes.AsSpan(0, bytes.Length - 4)));
        Assert.Equal(ErrorCode.TemplateInvalid, Assert.Throws<SemblanceException>(() => TemplateHeader.Read(bytes)).Code);
    }

    private static byte[] Written(TemplateHeader header)
    {
        var bytes = new byte[TemplateHeader.TotalLength(header.Dimension, header.Element)];
        header.Write(bytes);
        return bytes;
    }

    private static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        foreach (var value in bytes)
            checksum = BitOperations.Crc32C(checksum, value);
        return ~checksum;
    }
}
