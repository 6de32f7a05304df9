namespace Semblance.Cli.Reports;

/// <summary>A judgement in words, and the colour that goes with it.</summary>
internal sealed record PageVerdict(PageTone Tone, string Words);
