namespace Semblance.Evaluation.Presentation;

/// <summary>A labelled picture of somebody, or of something that shows somebody, before a camera.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="SampleId">The picture's name; unique.</param>
/// <param name="Path">The file.</param>
/// <param name="IsBonaFide">True for a person, false for an attack.</param>
/// <param name="Species">The kind of instrument; of no meaning for a bona fide presentation.</param>
/// <param name="Group">Pictures of one group are near-duplicates (one recording, one person): they stand or fall together.</param>
/// <param name="Split">The part of the data it belongs to, such as "dev" or "test"; empty where the labels say none.</param>
public sealed record ListedPresentation(string SampleId, string Path, bool IsBonaFide, AttackSpecies Species, string Group, string Split);
