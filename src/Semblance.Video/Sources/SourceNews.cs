namespace Semblance.Video.Sources;

/// <summary>A change of how a source is.</summary>
/// <param name="State">How it is now.</param>
/// <param name="At">Since when; UTC.</param>
/// <param name="What">Why, for a person to read; empty where there is nothing to say.</param>
/// <remarks>Immutable.</remarks>
public sealed record SourceNews(SourceState State, DateTimeOffset At, string What = "");
