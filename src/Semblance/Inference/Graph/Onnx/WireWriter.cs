using System.Buffers;
using System.Text;

namespace Semblance.Inference.Graph.Onnx;

/// <summary>Writes protocol buffer fields in the order of the calls, so that equal calls give equal bytes.</summary>
internal sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>What was written so far.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    /// <summary>Writes bytes that are already one or more whole fields.</summary>
    /// <param name="fields">Tag, length and content.</param>
    /// <returns>The writer itself.</returns>
    public WireWriter Raw(ReadOnlyMemory<byte> fields)
    {
        _buffer.Write(fields.Span);
        return this;
    }

    /// <summary>Writes a varint field.</summary>
    /// <param name="number">Field number.</param>
    /// <param name="value">Its value; negative ones take ten bytes.</param>
    /// <returns>The writer itself.</returns>
    public WireWriter Varint(int number, long value)
    {
        Base128(((ulong)number << 3) | (ulong)WireKind.Varint);
        Base128((ulong)value);
        return this;
    }

    /// <summary>Writes a length-delimited field.</summary>
    /// <param name="number">Field number.</param>
    /// <param name="content">Its content.</param>
    /// <returns>The writer itself.</returns>
    public WireWriter Bytes(int number, ReadOnlyMemory<byte> content)
    {
        Base128(((ulong)number << 3) | (ulong)WireKind.Bytes);
        Base128((ulong)content.Length);
        _buffer.Write(content.Span);
        return this;
    }

    /// <summary>Writes a text field.</summary>
    /// <param name="number">Field number.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The writer itself.</returns>
    public WireWriter Text(int number, string text) => Bytes(number, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a 32-bit float field.</summary>
    /// <param name="number">Field number.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The writer itself.</returns>
    public WireWriter Float(int number, float value)
    {
        Base128(((ulong)number << 3) | (ulong)WireKind.Fixed32);
        System.Buffers.Binary.BinaryPrimitives.WriteSingleLittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
        return this;
    }

    private void Base128(ulong value)
    {
        var span = _buffer.GetSpan(10);
        var used = 0;
        while (value >= 0x80)
        {
            span[used++] = (byte)(value | 0x80);
            value >>= 7;
        }
        span[used++] = (byte)value;
        _buffer.Advance(used);
    }
}
