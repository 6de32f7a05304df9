namespace Semblance.Evaluation.Naming;

/// <summary>A track, whose it is in truth, and what was said about it.</summary>
/// <param name="Film">The film.</param>
/// <param name="TrackId">The track's number in the result.</param>
/// <param name="Owner">The person whom it covers in most frames; <see langword="null"/> where it covers nobody.</param>
/// <param name="IsEnrolled">Whether that person is in the gallery.</param>
/// <remarks>Immutable.</remarks>
public sealed record NamedTrack(string Film, string TrackId, string? Owner, bool IsEnrolled)
{
    /// <summary>What stands at its end.</summary>
    public required TrackAnswer Answer { get; init; }

    /// <summary>Everybody as whom it was named at some moment, in the order of telling.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The first frame since the track was first seen in which its owner could be seen well; <see langword="null"/> where there is none.</summary>
    public TimeSpan? FirstGood { get; init; }

    /// <summary>When the first name was told, in the film's time; <see langword="null"/> where none was.</summary>
    public TimeSpan? FirstNamed { get; init; }

    /// <summary>Whether it was named as somebody else than its owner at any moment: one wrong name is not undone by a later right one.</summary>
    public bool IsNamedWrong => Names.Any(name => !string.Equals(name, Owner, StringComparison.Ordinal));

    /// <summary>Whether it was named as its owner and never as anybody else.</summary>
    public bool IsNamedRight => Names.Count > 0 && !IsNamedWrong;

    /// <summary>From the first good frame until the name was told; 0 where the name came earlier.</summary>
    public TimeSpan? Wait => FirstGood is { } good && FirstNamed is { } named ? TimeSpan.FromTicks(Math.Max(0, (named - good).Ticks)) : null;
}
