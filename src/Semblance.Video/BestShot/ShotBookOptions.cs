namespace Semblance.Video.BestShot;

/// <summary>Which shots of a track are kept, and when they are worth another decision.</summary>
/// <remarks>Immutable. Quality is the unified quality, 0 to 100.</remarks>
public sealed record ShotBookOptions
{
    /// <summary>Shots kept. Default 3; 1 to 20.</summary>
    public int MaxShots { get; init; } = 3;

    /// <summary>Shots of a lower quality are not kept. Default 20; 0 to 100.</summary>
    public int MinQuality { get; init; } = 20;

    /// <summary>A shot nearer in time than this to a better one is not kept. Default 0.5 s; 0 to 60 s.</summary>
    public TimeSpan MinApart { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>A shot whose head is turned and nodded less than this away from that of a better one is not kept. Default 4 degrees; 0 to 90.</summary>
    public float MinTurnDegrees { get; init; } = 4;

    /// <summary>From this gain in quality on the book is clearly better. Default 12 points; 1 to 100.</summary>
    public int ClearGain { get; init; } = 12;

    /// <summary>After so many decisions a book is never clearly better again. Default 5; 1 to 1,000.</summary>
    public int MaxDecisions { get; init; } = 5;

    internal void Check()
    {
        OptionRange.Check("ShotBook.MaxShots", MaxShots, 1, 20);
        OptionRange.Check("ShotBook.MinQuality", MinQuality, 0, 100);
        OptionRange.Check("ShotBook.MinApart", MinApart, 0, 60);
        OptionRange.Check("ShotBook.MinTurnDegrees", MinTurnDegrees, 0, 90);
        OptionRange.Check("ShotBook.ClearGain", ClearGain, 1, 100);
        OptionRange.Check("ShotBook.MaxDecisions", MaxDecisions, 1, 1_000);
    }
}
