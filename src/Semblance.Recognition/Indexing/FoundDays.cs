using Semblance.Vault.Subjects;

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

    /// <summary>These days, up to another end.</summary>
    /// <param name="end">The first day that does not count any more.</param>
    /// <returns>Those before it.</returns>
    public FoundDays Until(DateOnly end) => end < End ? this with { End = end } : this;

    /// <summary>The days on which a reference of a subject is found.</summary>
    /// <param name="subject">The subject's details.</param>
    /// <param name="expiresAt">The first day on which the reference may not be kept any more.</param>
    /// <returns>The subject's own days, up to that end.</returns>
    public static FoundDays Of(SubjectDetails subject, DateOnly expiresAt)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var end = subject.ValidUntil is { } until && until < expiresAt ? until.AddDays(1) : expiresAt;
        return new FoundDays(subject.ValidFrom ?? DateOnly.MinValue, end);
    }
}
