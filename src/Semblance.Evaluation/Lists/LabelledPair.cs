namespace Semblance.Evaluation.Lists;

/// <summary>Two samples of a list and whether they are of one person.</summary>
/// <param name="First">One sample's name.</param>
/// <param name="Second">The other sample's name.</param>
/// <param name="Mated">True when both are of one person.</param>
/// <param name="Fold">The part of the list it belongs to, from 0.</param>
/// <param name="Line">The line it stands on, from 1; 0 when it came from no file.</param>
public readonly record struct LabelledPair(string First, string Second, bool Mated, int Fold, int Line);
