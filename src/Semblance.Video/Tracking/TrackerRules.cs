namespace Semblance.Video.Tracking;

/// <summary>Checks every option of a tracker against its documented range.</summary>
internal static class TrackerRules
{
    public static void Check(TrackerOptions options)
    {
        OptionRange.Check("Tracker.HighScore", options.HighScore, 0, 1);
        OptionRange.Check("Tracker.LowScore", options.LowScore, 0, options.HighScore);
        OptionRange.Check("Tracker.ConfirmHits", options.ConfirmHits, 1, 10);
        OptionRange.Check("Tracker.MaxGap", options.MaxGap, 0, 10);
        OptionRange.Check("Tracker.Reappearance", options.Reappearance, options.MaxGap.TotalSeconds, 3_600);
        OptionRange.Check("Tracker.MaxJump", options.MaxJump, 0.5, 10);
        OptionRange.Check("Tracker.UsualJump", options.UsualJump, 0, 10);
        OptionRange.Check("Tracker.ClaimMargin", options.ClaimMargin, 0, 1);
        OptionRange.Check("Tracker.SameFace", options.SameFace, -1, 1);
        OptionRange.Check("Tracker.OtherFace", options.OtherFace, -1, options.SameFace);
        OptionRange.Check("Tracker.ReappearanceMargin", options.ReappearanceMargin, 0, 1);
        OptionRange.Check("Tracker.SharedHead", options.SharedHead, 0.1, 1);
    }
}
