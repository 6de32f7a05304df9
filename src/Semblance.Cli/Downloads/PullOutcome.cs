namespace Semblance.Cli.Downloads;

/// <summary>What a pull ended with.</summary>
/// <param name="Path">The model's file.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="IsNew">False when it was there already and whole.</param>
/// <param name="ResumedFrom">How many bytes an earlier run had left.</param>
internal sealed record PullOutcome(string Path, long Bytes, bool IsNew, long ResumedFrom);
