using Microsoft.ML.OnnxRuntime;

namespace Semblance.Inference;

/// <summary>What a network answered; the numbers live until this is disposed.</summary>
internal sealed class ModelOutputs(IDisposableReadOnlyCollection<OrtValue> values) : IDisposable
{
    /// <summary>The numbers of an output, in place.</summary>
    public ReadOnlySpan<float> this[int index] => values[index].GetTensorDataAsSpan<float>();

    /// <inheritdoc/>
    public void Dispose() => values.Dispose();
}
