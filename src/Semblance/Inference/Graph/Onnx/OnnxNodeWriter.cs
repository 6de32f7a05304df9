using System.Runtime.InteropServices;

namespace Semblance.Inference.Graph.Onnx;

/// <summary>Writes the few kinds of NodeProto that the rewrite puts in.</summary>
internal static class OnnxNodeWriter
{
    private const int FloatAttribute = 1;
    private const int TensorAttribute = 4;
    private const int FloatElements = 1;

    /// <summary>A node without attributes.</summary>
    /// <param name="operation">For example "Relu".</param>
    /// <param name="inputs">Names of the tensors it reads.</param>
    /// <param name="output">Name of the tensor it makes; the node gets the same name.</param>
    /// <returns>A NodeProto.</returns>
    public static ReadOnlyMemory<byte> Plain(string operation, IReadOnlyList<string> inputs, string output) =>
        Start(operation, inputs, output).Written;

    /// <summary>A 1x1 convolution of each channel by itself; kernel and strides follow from the weights.</summary>
    /// <param name="input">Name of a tensor of shape [n, channels, h, w].</param>
    /// <param name="weights">Name of a tensor of shape [channels, 1, 1, 1].</param>
    /// <param name="channels">Number of channels.</param>
    /// <param name="output">Name of the tensor it makes.</param>
    /// <returns>A NodeProto.</returns>
    public static ReadOnlyMemory<byte> ScaleChannels(string input, string weights, int channels, string output)
    {
        var group = new WireWriter().Text(1, "group").Varint(3, channels).Varint(20, 2);
        return Start("Conv", [input, weights], output).Bytes(5, group.Written).Written;
    }

    /// <summary>A ReLU that keeps a share of what is negative.</summary>
    /// <param name="input">Name of the tensor it reads.</param>
    /// <param name="slope">The share.</param>
    /// <param name="output">Name of the tensor it makes.</param>
    /// <returns>A NodeProto.</returns>
    public static ReadOnlyMemory<byte> LeakyRelu(string input, float slope, string output)
    {
        var alpha = new WireWriter().Text(1, "alpha").Float(2, slope).Varint(20, FloatAttribute);
        return Start("LeakyRelu", [input], output).Bytes(5, alpha.Written).Written;
    }

    /// <summary>A constant. A node rather than an initializer, as files before version 4 would want that among the inputs too.</summary>
    /// <param name="values">The values.</param>
    /// <param name="dimensions">Their shape.</param>
    /// <param name="output">Name of the tensor.</param>
    /// <returns>A NodeProto.</returns>
    public static ReadOnlyMemory<byte> Constant(ReadOnlySpan<float> values, IReadOnlyList<long> dimensions, string output)
    {
        var tensor = new WireWriter();
        foreach (var dimension in dimensions)
            tensor.Varint(1, dimension);
        tensor.Varint(2, FloatElements).Bytes(9, LittleEndian(values));
        var value = new WireWriter().Text(1, "value").Bytes(5, tensor.Written).Varint(20, TensorAttribute);
        return Start("Constant", [], output).Bytes(5, value.Written).Written;
    }

    private static WireWriter Start(string operation, IReadOnlyList<string> inputs, string output)
    {
        var writer = new WireWriter();
        foreach (var input in inputs)
            writer.Text(1, input);
        return writer.Text(2, output).Text(3, output).Text(4, operation);
    }

    private static byte[] LittleEndian(ReadOnlySpan<float> values)
    {
        var bytes = MemoryMarshal.AsBytes(values).ToArray();
        if (!BitConverter.IsLittleEndian)
            for (var i = 0; i < bytes.Length; i += 4)
                bytes.AsSpan(i, 4).Reverse();
        return bytes;
    }
}
