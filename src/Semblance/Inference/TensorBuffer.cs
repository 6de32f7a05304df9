using Microsoft.ML.OnnxRuntime;

namespace Semblance.Inference;

/// <summary>
/// The input of a network, N x 3 x H x W numbers, in memory that stays in place: kernels write into it and the runtime reads from it,
/// without a copy. It is kept and used again as long as the shape stays.
/// </summary>
/// <remarks>For one caller at a time.</remarks>
internal sealed class TensorBuffer : IDisposable
{
    private float[] _numbers = [];
    private OrtValue? _value;

    /// <summary>Sizes of the four axes.</summary>
    public long[] Shape { get; private set; } = [];

    /// <summary>The runtime's view of the numbers.</summary>
    public OrtValue Value => _value ?? throw new InvalidOperationException("Resize comes first.");

    /// <summary>Makes room; the content is not kept and not cleared.</summary>
    /// <returns>The numbers, plane after plane.</returns>
    public Span<float> Resize(int batch, int height, int width)
    {
        var length = batch * 3 * height * width;
        if (Shape.Length == 4 && Shape[0] == batch && Shape[2] == height && Shape[3] == width)
            return _numbers.AsSpan(0, length);

        _value?.Dispose();
        if (_numbers.Length < length)
            _numbers = GC.AllocateUninitializedArray<float>(length, pinned: true);
        Shape = [batch, 3, height, width];
        _value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _numbers.AsMemory(0, length), Shape);
        return _numbers.AsSpan(0, length);
    }

    /// <inheritdoc/>
    public void Dispose() => _value?.Dispose();
}
