namespace Semblance.ArchitectureTests.Words;

/// <summary>A word that the glossary avoids.</summary>
/// <param name="Word">The word, or several side by side.</param>
/// <param name="Instead">What the house says.</param>
/// <param name="Free">Names in which the word means something else; a namespace with a dot at its end frees all below it.</param>
internal sealed record AvoidedWord(string Word, string Instead, params string[] Free);
