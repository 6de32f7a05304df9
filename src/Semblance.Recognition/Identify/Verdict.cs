namespace Semblance.Recognition.Identify;

/// <summary>What a search says about a probe.</summary>
public enum Verdict
{
    /// <summary>Nobody of the gallery, as far as the threshold's error rate goes.</summary>
    Unknown,

    /// <summary>The best candidate.</summary>
    Match,

    /// <summary>No machine should say: the score is within the threshold's uncertainty, the probe too weak, or two subjects are too near to each other.</summary>
    AskHuman,
}
