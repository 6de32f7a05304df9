namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>All subjects.</summary>
internal sealed record SubjectsAnswer(IReadOnlyList<string> Subjects);
