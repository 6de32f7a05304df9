namespace Semblance.Cli.Benching.Naming;

/// <summary>One thing that a gallery was asked about: a visit, or a face of a frame.</summary>
/// <param name="Owner">Whose it is in truth; <see langword="null"/> where it lies on nobody whom the truth knows.</param>
/// <param name="Names">As whom it was named at any moment.</param>
internal sealed record NamedUnit(string? Owner, IReadOnlyList<string> Names);
