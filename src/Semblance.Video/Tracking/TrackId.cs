using System.Globalization;

namespace Semblance.Video.Tracking;

/// <summary>Which track, within one tracker.</summary>
/// <param name="Number">Counts the tracks that a tracker confirmed, from 1; never given twice.</param>
public readonly record struct TrackId(int Number)
{
    /// <summary>The number.</summary>
    /// <returns>A text for messages and drawings.</returns>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
