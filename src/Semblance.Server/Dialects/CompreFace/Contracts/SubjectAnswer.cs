namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>A subject by name.</summary>
internal sealed record SubjectAnswer(string Subject);
