namespace Semblance.Cli.Benching.Search.Made;

/// <summary>A probe whose truth is known.</summary>
/// <param name="Codes">What is searched for.</param>
/// <param name="Mate">The row that it belongs to; <see langword="null"/> for a stranger.</param>
internal sealed record MadeProbe(ReadOnlyMemory<sbyte> Codes, int? Mate);
