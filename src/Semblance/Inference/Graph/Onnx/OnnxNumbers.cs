using System.Buffers.Binary;

namespace Semblance.Inference.Graph.Onnx;

/// <summary>Reads repeated number fields, packed or one by one.</summary>
internal static class OnnxNumbers
{
    /// <summary>A tensor with more dimensions is refused: ONNX Runtime has no kernel beyond this.</summary>
    public const int MostDimensions = 16;

    /// <summary>Adds the integers of a field.</summary>
    /// <param name="field">A varint, or a packed list.</param>
    /// <param name="numbers">Where they go.</param>
    /// <param name="most">The largest length of the list.</param>
    /// <exception cref="Errors.SemblanceException">There are more, or the field is neither.</exception>
    public static void Append(WireField field, List<long> numbers, int most)
    {
        if (field.Kind == WireKind.Varint)
        {
            numbers.Add((long)field.Value);
        }
        else
        {
            var packed = new WireReader(field.Bytes);
            while (numbers.Count <= most && packed.TryReadPacked(out var value))
                numbers.Add((long)value);
        }
        if (numbers.Count > most)
            throw OnnxFault.Malformed($"field {field.Number} has more than {most} numbers");
    }

    /// <summary>Adds the 32-bit floats of a field.</summary>
    /// <param name="field">A fixed field, or a packed list.</param>
    /// <param name="numbers">Where they go.</param>
    /// <param name="most">The largest length of the list.</param>
    /// <exception cref="Errors.SemblanceException">There are more, or the field is neither.</exception>
    public static void Append(WireField field, List<float> numbers, int most)
    {
        if (field.Kind == WireKind.Fixed32)
        {
            numbers.Add(BitConverter.UInt32BitsToSingle((uint)field.Value));
        }
        else
        {
            var packed = field.Bytes.Span;
            if (packed.Length % 4 != 0 || packed.Length / 4 > most)
                throw OnnxFault.Malformed($"field {field.Number} is not a list of at most {most} floats");
            for (; packed.Length > 0; packed = packed[4..])
                numbers.Add(BinaryPrimitives.ReadSingleLittleEndian(packed));
        }
        if (numbers.Count > most)
            throw OnnxFault.Malformed($"field {field.Number} has more than {most} numbers");
    }
}
