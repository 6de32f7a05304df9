namespace Semblance.Video.BestShot;

/// <summary>Which faces of a track are worth a feature set.</summary>
/// <remarks>Immutable. A promise is 0 to 100, made of the detector's score, the size and the turn of the face.</remarks>
public sealed record ShotChoiceOptions
{
    /// <summary>Faces of a lower promise are never analysed. Default 5; 0 to 100.</summary>
    public double MinPromise { get; init; } = 5;

    /// <summary>A face that promises so much more than the best before is analysed at once. Default 10 points; 1 to 100.</summary>
    public double ClearGain { get; init; } = 10;

    /// <summary>The first wait after which a face that promises about as much is analysed again. Default 0.4 s; 0.05 to 60 s.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>Each such wait is so many times longer than the one before. Default 1.5; 1.1 to 100.</summary>
    public double WaitGrowth { get; init; } = 1.5;

    /// <summary>No track costs more feature sets than this. Default 16; 1 to 10,000.</summary>
    public int MaxAnalyses { get; init; } = 16;

    internal void Check()
    {
        OptionRange.Check("ShotChoice.MinPromise", MinPromise, 0, 100);
        OptionRange.Check("ShotChoice.ClearGain", ClearGain, 1, 100);
        OptionRange.Check("ShotChoice.FirstWait", FirstWait, 0.05, 60);
        OptionRange.Check("ShotChoice.WaitGrowth", WaitGrowth, 1.1, 100);
        OptionRange.Check("ShotChoice.MaxAnalyses", MaxAnalyses, 1, 10_000);
    }
}
