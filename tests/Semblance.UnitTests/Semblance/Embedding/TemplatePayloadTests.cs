using Semblance.Embedding;

namespace Semblance.UnitTests.Embedding;

public sealed class TemplatePayloadTests
{
    [Fact]
    public void Floats_are_four_little_endian_bytes_each_with_a_unit_of_one()
    {
        var payload = new byte[8];
        Assert.Equal(1, TemplatePayload.Write([1f, -2f], payload, TemplateElement.Float32));
        Assert.Equal([0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0], payload);
        var values = new float[2];
        TemplatePayload.Read(payload, values, TemplateElement.Float32, 1);
        Assert.Equal([1f, -2f], values);
    }

    [Fact]
    public void Bytes_are_signed_codes_times_a_unit()
    {
        var payload = new byte[3];
        var unit = TemplatePayload.Write([2.54f, -1.27f, 0], payload, TemplateElement.Int8);
        Assert.Equal(0.02f, unit, 1e-7f);
        Assert.Equal([127, 256 - 64, 0], payload.Select(value => (int)value)); // -63.5 goes to the even neighbour
        var values = new float[3];
        TemplatePayload.Read(payload, values, TemplateElement.Int8, unit);
        Assert.Equal([2.54f, -1.28f, 0], values.Select(value => MathF.Round(value, 4)));
    }
}
