using System.Buffers.Binary;
using Semblance.Embedding.Kernels;

namespace Semblance.Embedding;

/// <summary>The numbers of a template, stored as signed bytes or floats.</summary>
internal static class TemplatePayload
{
    /// <summary>Writes the numbers.</summary>
    /// <returns>What one step of a code stands for; 1 for floats.</returns>
    public static float Write(ReadOnlySpan<float> values, Span<byte> payload, TemplateElement element)
    {
        if (element == TemplateElement.Int8)
            return QuantizationKernel.Quantize(values, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(payload));
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(payload[(i * sizeof(float))..], values[i]);
        return 1;
    }

    public static void Read(ReadOnlySpan<byte> payload, Span<float> values, TemplateElement element, float unit)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = element == TemplateElement.Int8 ? (sbyte)payload[i] * unit : BinaryPrimitives.ReadSingleLittleEndian(payload[(i * sizeof(float))..]);
    }
}
