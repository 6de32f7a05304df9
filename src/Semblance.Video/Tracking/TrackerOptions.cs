namespace Semblance.Video.Tracking;

/// <summary>How faces are followed. Docs/video.md says where the defaults come from.</summary>
/// <remarks>Immutable. "Face sizes" are the root of a box's area.</remarks>
public sealed record TrackerOptions
{
    /// <summary>Boxes of at least this detector score can begin tracks and confirm them; lower ones can only prolong them. Default 0.6; 0 to 1.</summary>
    public float HighScore { get; init; } = 0.6f;

    /// <summary>Boxes of a lower detector score are left aside. Default 0.3; 0 to <see cref="HighScore"/>.</summary>
    public float LowScore { get; init; } = 0.3f;

    /// <summary>Boxes of a high score that a track needs before it gets a number. Default 2; 1 to 10.</summary>
    public int ConfirmHits { get; init; } = 2;

    /// <summary>So long a track that is not seen is predicted, and found again by its motion. Default 1 s; 0 to 10 s.</summary>
    public TimeSpan MaxGap { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>So long a track that is not seen can be known again by its face; after that it ends. Default 30 s; <see cref="MaxGap"/> to an hour.</summary>
    public TimeSpan Reappearance { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>No track moves further than this from its prediction between two frames, in face sizes. Default 2.5; 0.5 to 10.</summary>
    public float MaxJump { get; init; } = 2.5f;

    /// <summary>A track that would move further than this from its prediction, in face sizes, is held against its face; so is one whose head would turn or grow at once, and one that was out of sight always. Default 0.4; 0 to 10.</summary>
    public float UsualJump { get; init; } = 0.4f;

    /// <summary>Two tracks claim a face when their costs for it, 0 (surely) to 1 (hardly), differ by less than this; then faces are compared. Default 0.2; 0 to 1.</summary>
    public float ClaimMargin { get; init; } = 0.2f;

    /// <summary>
    /// From this similarity on a face clearly is the track's. Take the score of <c>DecisionThreshold.ForFmr(calibration, 1e-3)</c> of the embedder in use.
    /// Default 0.335, which is that of the embedder that comes with the program; -1 to 1.
    /// </summary>
    public float SameFace { get; init; } = 0.335f;

    /// <summary>Below this similarity a face clearly is not the track's. Default 0.1; -1 to <see cref="SameFace"/>.</summary>
    public float OtherFace { get; init; } = 0.1f;

    /// <summary>
    /// From this similarity on a new track is known again as a lost one, where a single one is lost. Take the score of <c>DecisionThreshold.ForFmr(calibration, 1e-4)</c>:
    /// a wrong join costs more than a person who gets two numbers. Default 0.412, which is that of the embedder that comes with the program; <see cref="SameFace"/> to 1.
    /// </summary>
    public float KnownAgain { get; init; } = 0.412f;

    /// <summary>
    /// So much more is asked for with ten lost tracks, and twice as much with a hundred, so that the chance of a wrong join stays the same however many a new track is
    /// compared with. Take how much the calibration's score rises from one FMR to a tenth of it. Default 0.087, which is that of the embedder that comes with the program; 0 to 1.
    /// </summary>
    public float KnownAgainPerTenfold { get; init; } = 0.087f;

    /// <summary>A lost track is known again only when its similarity is this much better than that of any other track. Default 0.05; 0 to 1.</summary>
    public float ReappearanceMargin { get; init; } = 0.05f;

    /// <summary>Two boxes share a head when this share of the smaller one lies in the larger one. Default 0.25; 0.1 to 1.</summary>
    public float SharedHead { get; init; } = 0.25f;

    /// <summary>Below this similarity a good face hardly is the track's: midway between <see cref="OtherFace"/> and <see cref="SameFace"/>. It is enough to part what motion alone has joined.</summary>
    internal float HardlySame => (OtherFace + SameFace) / 2;

    /// <summary>Below this similarity a face is not that of a track that was out of sight.</summary>
    internal float RatherSame => (HardlySame + SameFace) / 2;

    /// <summary>From this similarity on the best shots of a new track are a lost one's, where a single one is lost: they tell more than one face does, so less is asked for than <see cref="KnownAgain"/>.</summary>
    internal float KnownByShots => (SameFace + KnownAgain) / 2;

    /// <summary>From this similarity on a face that is seen for the first time is a lost track's: a tenth of the chance, for nothing but the face speaks for it.</summary>
    internal float KnownAtOnce => KnownAgain + KnownAgainPerTenfold;

    internal void Check()
    {
        OptionRange.Check("Tracker.HighScore", HighScore, 0, 1);
        OptionRange.Check("Tracker.LowScore", LowScore, 0, HighScore);
        OptionRange.Check("Tracker.ConfirmHits", ConfirmHits, 1, 10);
        OptionRange.Check("Tracker.MaxGap", MaxGap, 0, 10);
        OptionRange.Check("Tracker.Reappearance", Reappearance, MaxGap.TotalSeconds, 3_600);
        OptionRange.Check("Tracker.MaxJump", MaxJump, 0.5, 10);
        OptionRange.Check("Tracker.UsualJump", UsualJump, 0, 10);
        OptionRange.Check("Tracker.ClaimMargin", ClaimMargin, 0, 1);
        OptionRange.Check("Tracker.SameFace", SameFace, -1, 1);
        OptionRange.Check("Tracker.OtherFace", OtherFace, -1, SameFace);
        OptionRange.Check("Tracker.KnownAgain", KnownAgain, SameFace, 1);
        OptionRange.Check("Tracker.KnownAgainPerTenfold", KnownAgainPerTenfold, 0, 1);
        OptionRange.Check("Tracker.ReappearanceMargin", ReappearanceMargin, 0, 1);
        OptionRange.Check("Tracker.SharedHead", SharedHead, 0.1, 1);
    }
}
