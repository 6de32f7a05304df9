using Semblance.Imaging;
using Semblance.Recognition.Bands;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Watch;

/// <summary>Something that is told about a visit before a camera.</summary>
/// <remarks>Immutable. It holds no template, no picture and no score. It names a subject by its identifier; what people call it is looked up when it is told, so that who was erased meanwhile is not named.</remarks>
public sealed record WatchEvent
{
    /// <summary>Its identifier: whoever is told twice knows it by this.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is told.</summary>
    public required WatchEventKind Kind { get; init; }

    /// <summary>The camera.</summary>
    public required CameraName Camera { get; init; }

    /// <summary>The visit: random, and the same in all events of it.</summary>
    public required Guid Track { get; init; }

    /// <summary>Counts the events of a visit from 1, so that their order is known however they arrive.</summary>
    public required int Number { get; init; }

    /// <summary>When it happened; UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the visit began.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When the face was seen last.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The moment in the stream or file.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>Where the face was seen last, in pixels.</summary>
    public required PixelBox Box { get; init; }

    /// <summary>Columns and rows of the picture that the box is of.</summary>
    public required (int Width, int Height) PictureSize { get; init; }

    /// <summary>The zones that the visit has entered, in the order of entering.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>The gallery that was searched; empty for none.</summary>
    public string Gallery { get; init; } = string.Empty;

    /// <summary>Who it is; <see langword="null"/> where nobody is named.</summary>
    public SubjectId? Subject { get; init; }

    /// <summary>How strong the answer is.</summary>
    public ScoreBand Band { get; init; }

    /// <summary>The share of people who are not enrolled that are named as somebody at a whole visit; <see langword="null"/> where nothing was asked.</summary>
    public double? FalsePositiveIdentificationRate { get; init; }

    /// <summary>Quality of the shots that were asked with, 0 to 100; <see langword="null"/> where nothing was asked.</summary>
    public int? Quality { get; init; }

    /// <summary>Under what the answer waits for a second account, where the gallery is restricted.</summary>
    public Guid? ReleaseId { get; init; }

    /// <summary>Under what the best shot is kept; <see langword="null"/> where none is: only events that name somebody have one, where <see cref="CameraRules.ShotDays"/> asks for it.</summary>
    public Guid? ShotId { get; init; }

    /// <summary>How long somebody was there.</summary>
    public TimeSpan Dwell => Until - From;
}
