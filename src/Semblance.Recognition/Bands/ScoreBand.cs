namespace Semblance.Recognition.Bands;

/// <summary>How strong an answer is, without its score: scores let whoever collects them rebuild a template.</summary>
public enum ScoreBand
{
    /// <summary>Nothing was asked or answered.</summary>
    None,

    /// <summary>Below the threshold and its uncertainty.</summary>
    Unknown,

    /// <summary>Within the uncertainty, or another reason for a human.</summary>
    AskHuman,

    /// <summary>At or above the threshold.</summary>
    Match,

    /// <summary>So high that a tenth of the demanded rate would have been met.</summary>
    StrongMatch,
}
