namespace Semblance;

/// <summary>A loaded network and what was done to it.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Rewriting">What was rewritten at load, or why nothing was, in words.</param>
public sealed record NetworkReport(string Name, string Rewriting);
