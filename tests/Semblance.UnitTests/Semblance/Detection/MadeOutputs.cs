using System.Collections;
using Microsoft.ML.OnnxRuntime;
using Semblance.Inference;

namespace Semblance.UnitTests.Detection;

/// <summary>Tensors made by a test, in the form in which a network answers.</summary>
internal sealed class MadeOutputs : IDisposableReadOnlyCollection<OrtValue>
{
    private readonly List<OrtValue> _values = [];

    public int Count => _values.Count;

    public OrtValue this[int index] => _values[index];

    public static ModelOutputs Of(params (float[] Numbers, long[] Shape)[] tensors)
    {
        var outputs = new MadeOutputs();
        foreach (var (numbers, shape) in tensors)
            outputs._values.Add(OrtValue.CreateTensorValueFromMemory(numbers, shape));
        return new ModelOutputs(outputs);
    }

    public IEnumerator<OrtValue> GetEnumerator() => _values.GetEnumerator();

    public void Dispose() => _values.ForEach(static value => value.Dispose());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
