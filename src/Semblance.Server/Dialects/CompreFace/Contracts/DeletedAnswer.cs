namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>How much is gone.</summary>
internal sealed record DeletedAnswer(int Deleted);
