namespace Semblance.Recognition.Indexing;

/// <summary>The days (UTC) on which something can be found.</summary>
/// <param name="First">The first of them; <see cref="DateOnly.MinValue"/> for "always was".</param>
/// <param name="End">The first day after them.</param>
/// <remarks>Immutable.</remarks>
public readonly record struct FoundDays(DateOnly First, DateOnly End)
{
    /// <summary>Whether a day is one of them.</summary>
    /// <param name="day">A day in UTC.</param>
    /// <returns>True from <see cref="First"/> to the day before <see cref="End"/>.</returns>
    public bool Contains(DateOnly day) => First <= day && day < End;
}
