namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>Whether a subject was renamed.</summary>
internal sealed record UpdatedAnswer(bool Updated);
