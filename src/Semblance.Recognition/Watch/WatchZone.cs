using Semblance.Errors;

namespace Semblance.Recognition.Watch;

/// <summary>A part of a camera's picture that is watched: a polygon.</summary>
/// <remarks>Immutable.</remarks>
public sealed record WatchZone
{
    private readonly (double X, double Y)[] _corners;

    /// <summary>Takes a zone.</summary>
    /// <param name="name">What it is called, in the form of a camera's name.</param>
    /// <param name="corners">3 to 100 corners as shares of the picture's width and height, 0 to 1 from the top left; the last is joined to the first.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: no name, or corners that make no polygon.</exception>
    public WatchZone(string name, IEnumerable<(double X, double Y)> corners)
    {
        Name = new CameraName(name).Text;
        _corners = [.. corners];
        if (_corners.Length is < 3 or > 100 || !_corners.All(static corner => corner is { X: >= 0 and <= 1, Y: >= 0 and <= 1 }))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The corners of the zone '{name}' make no polygon in the picture.", "Give 3 to 100 corners as shares of width and height, such as 0,0.5 1,0.5 1,1 0,1.");
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Whether a point lies inside: a ray from it crosses the border an odd number of times.</summary>
    /// <param name="x">Share of the width, 0 to 1.</param>
    /// <param name="y">Share of the height, 0 to 1.</param>
    /// <returns>True inside; on the border either.</returns>
    public bool Contains(double x, double y)
    {
        var isInside = false;
        for (var (k, before) = (0, _corners.Length - 1); k < _corners.Length; before = k++)
        {
            var (one, other) = (_corners[k], _corners[before]);
            if (one.Y > y != other.Y > y && x < one.X + ((y - one.Y) * (other.X - one.X) / (other.Y - one.Y)))
                isInside = !isInside;
        }

        return isInside;
    }

    /// <summary>Equal by name: a camera has one zone of a name.</summary>
    /// <param name="other">Another zone.</param>
    /// <returns>Whether they are called the same.</returns>
    public bool Equals(WatchZone? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
