using System.Buffers.Binary;
using System.Text;

namespace Semblance.Inference.Graph.Onnx;

/// <summary>Reads the fields of one protocol buffer message, one after the other; nested messages stay bytes.</summary>
/// <remarks>The bytes are untrusted: every length is checked against what is left before it is used, and nothing is copied.</remarks>
internal struct WireReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlyMemory<byte> _message;
    private int _position;

    /// <summary>Starts at the first field.</summary>
    /// <param name="message">The message without its own length.</param>
    public WireReader(ReadOnlyMemory<byte> message)
    {
        _message = message;
        _position = 0;
    }

    /// <summary>Reads the next field.</summary>
    /// <param name="field">The field, or the default at the end.</param>
    /// <returns>False at the end of the message.</returns>
    /// <exception cref="Errors.SemblanceException">The bytes are cut short or no protocol buffer.</exception>
    public bool TryRead(out WireField field)
    {
        if (_position >= _message.Length)
        {
            field = default;
            return false;
        }
        var start = _position;
        var tag = ReadVarint();
        var number = tag >> 3;
        if (number is 0 or > 0x1FFF_FFFF)
            throw OnnxFault.Malformed("a field number is out of range");
        var kind = (WireKind)(tag & 7);
        ulong value = 0;
        ReadOnlyMemory<byte> payload = default;
        switch (kind)
        {
            case WireKind.Varint: value = ReadVarint(); break;
            case WireKind.Fixed64: value = BinaryPrimitives.ReadUInt64LittleEndian(Take(8).Span); break;
            case WireKind.Fixed32: value = BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span); break;
            case WireKind.Bytes: payload = Take(ReadVarint()); break;
            default: throw OnnxFault.Malformed("a field has an unknown wire type");
        }
        field = new WireField((int)number, kind, value, payload, _message[start.._position]);
        return true;
    }

    /// <summary>Reads the next number of a packed field.</summary>
    /// <param name="value">The number, or 0 at the end.</param>
    /// <returns>False at the end.</returns>
    /// <exception cref="Errors.SemblanceException">The bytes are cut short.</exception>
    public bool TryReadPacked(out ulong value)
    {
        value = 0;
        if (_position >= _message.Length)
            return false;
        value = ReadVarint();
        return true;
    }

    /// <summary>Reads UTF-8 strictly.</summary>
    /// <param name="bytes">The text's bytes.</param>
    /// <returns>The text.</returns>
    /// <exception cref="Errors.SemblanceException">The bytes are not UTF-8.</exception>
    public static string Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw OnnxFault.Malformed("a name is not UTF-8");
        }
    }

    private ReadOnlyMemory<byte> Take(ulong length)
    {
        if (length > (ulong)(_message.Length - _position))
            throw OnnxFault.Malformed("it ends in the middle of a field");
        var slice = _message.Slice(_position, (int)length);
        _position += (int)length;
        return slice;
    }

    private ulong ReadVarint()
    {
        var span = _message.Span;
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (_position >= span.Length)
                throw OnnxFault.Malformed("it ends in the middle of a number");
            var next = span[_position++];
            // The tenth byte holds only the topmost bit.
            if (shift == 63 && next > 1)
                break;
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw OnnxFault.Malformed("a number is longer than 64 bits");
    }
}
