namespace Semblance.Cli.Reports;

/// <summary>A face on a page.</summary>
/// <param name="Jpeg">Its small picture; <see langword="null"/> to show words only.</param>
/// <param name="Caption">What stands below it.</param>
/// <param name="Alternative">What a reader who can't see the picture is told.</param>
internal sealed record PageFace(byte[]? Jpeg, string Caption, string Alternative)
{
    /// <summary>A judgement above the caption. Its words say all; the colour only repeats them.</summary>
    public PageVerdict? Verdict { get; init; }
}
