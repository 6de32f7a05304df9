namespace Semblance.Inference.Graph.Onnx;

/// <summary>One field of a protocol buffer message, with the very bytes it was read from.</summary>
/// <param name="Number">Field number, 1 and above.</param>
/// <param name="Kind">How the value is laid out.</param>
/// <param name="Value">The number of a varint or fixed field; 0 for bytes.</param>
/// <param name="Payload">The content of a length-delimited field; empty otherwise.</param>
/// <param name="Raw">Tag, length and content as they stood in the file, so that what isn't understood is written back unchanged.</param>
internal readonly record struct WireField(int Number, WireKind Kind, ulong Value, ReadOnlyMemory<byte> Payload, ReadOnlyMemory<byte> Raw)
{
    /// <summary>The payload of a field that has to be length-delimited.</summary>
    /// <exception cref="Errors.SemblanceException">The field is laid out in another way.</exception>
    public ReadOnlyMemory<byte> Bytes => Kind == WireKind.Bytes ? Payload : throw OnnxFault.Malformed($"field {Number} has the wrong wire type");

    /// <summary>The number of a field that has to be a varint.</summary>
    /// <exception cref="Errors.SemblanceException">The field is laid out in another way.</exception>
    public ulong Varint => Kind == WireKind.Varint ? Value : throw OnnxFault.Malformed($"field {Number} has the wrong wire type");

    /// <summary>The text of a field that has to be UTF-8.</summary>
    /// <exception cref="Errors.SemblanceException">The field is laid out in another way or isn't UTF-8.</exception>
    public string Text => WireReader.Utf8(Bytes.Span);
}
