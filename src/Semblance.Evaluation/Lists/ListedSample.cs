namespace Semblance.Evaluation.Lists;

/// <summary>A sample that a list names: what to call it, whose it is, and where its file lies.</summary>
/// <param name="SampleId">The name within the list; unique.</param>
/// <param name="Subject">The person's name, or one made up for the people of a list that gives none.</param>
/// <param name="Path">The file.</param>
/// <remarks>Immutable.</remarks>
public sealed record ListedSample(string SampleId, string Subject, string Path);
