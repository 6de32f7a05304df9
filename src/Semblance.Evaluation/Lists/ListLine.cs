namespace Semblance.Evaluation.Lists;

/// <summary>A line of a list file and its number from 1.</summary>
internal readonly record struct ListLine(int Number, string Text);
