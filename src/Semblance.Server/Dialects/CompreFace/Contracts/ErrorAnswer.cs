namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>An error.</summary>
internal sealed record ErrorAnswer(string Message, int Code);
