namespace Semblance.Inference.Graph.Onnx;

/// <summary>The declared name and shape of a graph input, output or tensor in between (ValueInfoProto).</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="Dimensions">Its dimensions, 0 where the file leaves one open; null without a declared shape.</param>
internal sealed record OnnxValue(string Name, IReadOnlyList<long>? Dimensions)
{
    /// <summary>Reads a declaration.</summary>
    /// <param name="message">A ValueInfoProto.</param>
    /// <returns>The declaration.</returns>
    /// <exception cref="Errors.SemblanceException">The bytes are not a ValueInfoProto.</exception>
    public static OnnxValue Read(ReadOnlyMemory<byte> message)
    {
        var name = "";
        IReadOnlyList<long>? dimensions = null;
        var reader = new WireReader(message);
        while (reader.TryRead(out var field))
        {
            if (field.Number == 1)
                name = field.Text;
            else if (field.Number == 2 && Last(field.Bytes, 1) is { } tensorType && Last(tensorType.Bytes, 2) is { } shape)
                dimensions = ReadShape(shape.Bytes);
        }
        return new OnnxValue(name, dimensions);
    }

    private static List<long> ReadShape(ReadOnlyMemory<byte> message)
    {
        var dimensions = new List<long>();
        var reader = new WireReader(message);
        while (reader.TryRead(out var field))
        {
            if (field.Number != 1)
                continue;
            var size = Last(field.Bytes, 1);
            dimensions.Add(size is { } known ? (long)known.Varint : 0);
            if (dimensions.Count > OnnxNumbers.MostDimensions)
                throw OnnxFault.Malformed("a shape has too many dimensions");
        }
        return dimensions;
    }

    private static WireField? Last(ReadOnlyMemory<byte> message, int number)
    {
        WireField? found = null;
        var reader = new WireReader(message);
        while (reader.TryRead(out var field))
            found = field.Number == number ? field : found;
        return found;
    }
}
