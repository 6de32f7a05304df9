using Semblance.Inference;
using Semblance.Models;

namespace Semblance.Liveness;

/// <summary>The liveness networks of an engine, loaded when somebody first asks for them: who does not ask pays nothing and needs no model.</summary>
/// <remarks>Thread-safe. What went wrong at the first load is said again at the next.</remarks>
internal sealed class LazyPadDetector(ModelLibrary library, LivenessOptions options, InferenceOptions inference) : IDisposable
{
    private readonly Lazy<PadDetector> _detector = new(() => PadDetector.Load(library, options, inference));

    /// <summary>The detector.</summary>
    /// <exception cref="Errors.SemblanceException">There is no liveness model, or it can't be loaded.</exception>
    public PadDetector Required => _detector.Value;

    /// <summary>The networks that are loaded by now.</summary>
    public IReadOnlyList<PadNetwork> Networks => _detector.IsValueCreated ? _detector.Value.Networks : [];

    /// <summary>Time spent inside the networks, summed over all threads.</summary>
    public TimeSpan TimeInNetwork => _detector.IsValueCreated ? _detector.Value.TimeInNetwork : TimeSpan.Zero;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_detector.IsValueCreated)
            _detector.Value.Dispose();
    }
}
