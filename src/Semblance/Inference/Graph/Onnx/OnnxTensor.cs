using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Semblance.Inference.Graph.Onnx;

/// <summary>A constant tensor of the file (TensorProto of the ONNX specification); its values stay bytes until they are asked for.</summary>
internal sealed class OnnxTensor
{
    private const int FloatElements = 1;
    private const int UInt8Elements = 2;
    private const int Int8Elements = 3;
    private const int Int32Elements = 6;

    private readonly List<WireField> _values = [];
    private readonly List<long> _dimensions = [];

    private OnnxTensor()
    {
    }

    /// <summary>Its name; empty for the value of a Constant node.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its dimensions; none for a scalar.</summary>
    public IReadOnlyList<long> Dimensions => _dimensions;

    /// <summary>TensorProto.DataType.</summary>
    public int ElementType { get; private set; }

    /// <summary>True when the values lie in another file.</summary>
    public bool External { get; private set; }

    /// <summary>Reads the description of a tensor.</summary>
    /// <param name="message">A TensorProto.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="Errors.SemblanceException">The bytes are not a TensorProto.</exception>
    public static OnnxTensor Read(ReadOnlyMemory<byte> message)
    {
        var tensor = new OnnxTensor();
        var reader = new WireReader(message);
        while (reader.TryRead(out var field))
        {
            switch (field.Number)
            {
                case 1: OnnxNumbers.Append(field, tensor._dimensions, OnnxNumbers.MostDimensions); break;
                case 2: tensor.ElementType = (int)Math.Min(field.Varint, int.MaxValue); break;
                case 8: tensor.Name = field.Text; break;
                case 4 or 5 or 9: tensor._values.Add(field); break;
                case 13: tensor.External = true; break;
                case 14: tensor.External |= field.Varint == 1; break;
                default: break;
            }
        }
        return tensor;
    }

    /// <summary>Reads the values as floats; 8- and 32-bit integers are widened as Cast does.</summary>
    /// <param name="most">More values than this are not read.</param>
    /// <returns>The values, or null when the tensor is of another kind, lies elsewhere, is too large or doesn't fit its shape.</returns>
    /// <exception cref="Errors.SemblanceException">A packed number is cut short.</exception>
    public float[]? ReadFloats(int most)
    {
        long count = 1;
        foreach (var dimension in _dimensions)
        {
            if (dimension < 0 || dimension > most || (count *= dimension) > most)
                return null;
        }
        if (External || _values.Count == 0)
            return null;
        var values = _values is [{ Number: 9, Kind: WireKind.Bytes } raw] ? FromRaw(raw.Payload.Span) : FromLists(most);
        return values?.Length == count ? values : null;
    }

    private float[]? FromRaw(ReadOnlySpan<byte> raw)
    {
        switch (ElementType)
        {
            case FloatElements when raw.Length % 4 == 0:
                var floats = new float[raw.Length / 4];
                for (var i = 0; i < floats.Length; i++)
                    floats[i] = BinaryPrimitives.ReadSingleLittleEndian(raw[(4 * i)..]);
                return floats;
            case Int32Elements when raw.Length % 4 == 0:
                var numbers = new float[raw.Length / 4];
                for (var i = 0; i < numbers.Length; i++)
                    numbers[i] = BinaryPrimitives.ReadInt32LittleEndian(raw[(4 * i)..]);
                return numbers;
            case Int8Elements: return Array.ConvertAll(MemoryMarshal.Cast<byte, sbyte>(raw).ToArray(), value => (float)value);
            case UInt8Elements: return Array.ConvertAll(raw.ToArray(), value => (float)value);
            default: return null;
        }
    }

    private float[]? FromLists(int most) => ElementType switch
    {
        FloatElements => FromFloatList(most),
        UInt8Elements or Int8Elements or Int32Elements => FromIntegerList(most),
        _ => null,
    };

    private float[]? FromFloatList(int most)
    {
        var values = new List<float>();
        foreach (var field in _values)
        {
            if (field.Number != 4)
                return null;
            OnnxNumbers.Append(field, values, most);
        }
        return [.. values];
    }

    private float[]? FromIntegerList(int most)
    {
        var values = new List<long>();
        foreach (var field in _values)
        {
            if (field.Number != 5)
                return null;
            OnnxNumbers.Append(field, values, most);
        }
        return [.. values.Select(value => (float)value)];
    }
}
