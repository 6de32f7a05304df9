namespace Semblance.Explain;

/// <summary>
/// Collects every intermediate of one run under the names of <see cref="ExplanationKeys"/>. Hand one to a run to fill it; without one nothing is made.
/// </summary>
/// <remarks>For one run at a time. What it collects is biometric data: show it, and let it go.</remarks>
public sealed class Explanation
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>The names that were filled, in no order.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>A value by its name.</summary>
    /// <typeparam name="T">The type that the name stands for.</typeparam>
    /// <param name="key">One of <see cref="ExplanationKeys"/>.</param>
    /// <returns>The value, or the type's default where the run did not reach that stage.</returns>
    public T? Get<T>(string key) => _values.TryGetValue(key, out var value) && value is T typed ? typed : default;

    internal void Put(string key, object value) => _values[key] = value;
}
