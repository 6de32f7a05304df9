using Semblance.Vault.Rows;

namespace Semblance.Recognition.Rooms;

/// <summary>
/// Follows the manifest of a gallery through the commits whose changes its index was told of, in whatever order they are told. The index is that of the manifest only where the steps lead there from the one
/// that it was read with, and none is left over: a commit that nobody told of breaks the chain.
/// </summary>
/// <param name="start">The manifest's root when the index was read.</param>
internal sealed class RoomHistory(string start)
{
    private readonly Dictionary<string, string> _ahead = new(StringComparer.Ordinal);
    private string _root = start;
    private bool _isLost;

    /// <summary>The root that the index is of; <see langword="null"/> where that can't be said.</summary>
    public string? Root => _isLost || _ahead.Count > 0 ? null : _root;

    /// <summary>Steps since the last call of <see cref="Rest"/>.</summary>
    public long Steps { get; private set; }

    public void Rest() => Steps = 0;

    public void Add(ManifestStep step)
    {
        Steps++;
        _isLost |= !_ahead.TryAdd(step.Before, step.After);
        while (_ahead.Remove(_root, out var next))
            _root = next;
    }
}
