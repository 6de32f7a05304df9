using System.Runtime.InteropServices;
using Semblance.Inference.Graph.Onnx;

namespace Semblance.UnitTests.Inference.Graph;

/// <summary>Writes small ONNX files by hand, so that the tests need no weights.</summary>
internal sealed class TinyModel
{
    private readonly WireWriter _body = new();

    public long FormatVersion { get; init; } = 7;

    public long OperationSet { get; init; } = 13;

    /// <summary>x of shape [1, channels, 4, 5] goes through PRelu and comes out as y.</summary>
    public static byte[] OnePRelu(float[] slopes, params long[] slopeShape) => new TinyModel()
        .Node("PRelu", ["x", "slope"], "y").Initializer("slope", slopes, slopeShape)
        .Input("x", [1, slopeShape.Length > 2 ? slopeShape[^3] : 3, 4, 5]).Output("y").Build();

    public TinyModel Node(string operation, string[] inputs, string output, params ReadOnlyMemory<byte>[] attributes)
    {
        var node = new WireWriter();
        foreach (var input in inputs)
            node.Text(1, input);
        node.Text(2, output).Text(4, operation);
        foreach (var attribute in attributes)
            node.Bytes(5, attribute);
        _body.Bytes(1, node.Written);
        return this;
    }

    public static ReadOnlyMemory<byte> Integer(string name, long value) =>
        new WireWriter().Text(1, name).Varint(3, value).Varint(20, 2).Written;

    public static ReadOnlyMemory<byte> Integers(string name, params long[] values)
    {
        var attribute = new WireWriter().Text(1, name);
        foreach (var value in values)
            attribute.Varint(8, value);
        return attribute.Varint(20, 7).Written;
    }

    public TinyModel Initializer(string name, float[] values, params long[] shape) =>
        Initializer(name, 1, MemoryMarshal.AsBytes<float>(values).ToArray(), shape);

    public TinyModel Initializer(string name, int elementType, byte[] raw, params long[] shape)
    {
        _body.Bytes(5, Tensor(name, elementType, shape).Bytes(9, raw).Written);
        return this;
    }

    public TinyModel ExternalInitializer(string name, params long[] shape)
    {
        var place = new WireWriter().Text(1, "location").Text(2, "weights.bin");
        _body.Bytes(5, Tensor(name, 1, shape).Bytes(13, place.Written).Varint(14, 1).Written);
        return this;
    }

    /// <summary>Values in float_data, packed or one by one, instead of raw bytes.</summary>
    public TinyModel ListedInitializer(string name, float[] values, bool packed, params long[] shape)
    {
        var tensor = Tensor(name, 1, shape);
        if (packed)
            tensor.Bytes(4, MemoryMarshal.AsBytes<float>(values).ToArray());
        else
            foreach (var value in values)
                tensor.Float(4, value);
        _body.Bytes(5, tensor.Written);
        return this;
    }

    public TinyModel Input(string name, params long[]? shape) => Value(11, name, shape);

    public TinyModel Output(string name, params long[]? shape) => Value(12, name, shape is { Length: > 0 } ? shape : null);

    public TinyModel GraphField(int number, string text)
    {
        _body.Text(number, text);
        return this;
    }

    public byte[] Build(Action<WireWriter>? more = null)
    {
        var model = new WireWriter().Varint(1, FormatVersion);
        more?.Invoke(model);
        return model.Bytes(7, _body.Written).Bytes(8, new WireWriter().Text(1, "").Varint(2, OperationSet).Written).Written.ToArray();
    }

    private static WireWriter Tensor(string name, int elementType, long[] shape)
    {
        var tensor = new WireWriter();
        foreach (var size in shape)
            tensor.Varint(1, size);
        return tensor.Varint(2, elementType).Text(8, name);
    }

    private TinyModel Value(int field, string name, long[]? shape)
    {
        var tensor = new WireWriter().Varint(1, 1);
        if (shape is not null)
        {
            var dimensions = new WireWriter();
            for (var axis = 0; axis < shape.Length; axis++)
                dimensions.Bytes(1, shape[axis] > 0 ? new WireWriter().Varint(1, shape[axis]).Written : new WireWriter().Text(2, $"{name}_{axis}").Written);
            tensor.Bytes(2, dimensions.Written);
        }
        _body.Bytes(field, new WireWriter().Text(1, name).Bytes(2, new WireWriter().Bytes(1, tensor.Written).Written).Written);
        return this;
    }
}
