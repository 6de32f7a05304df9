namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>What compares.</summary>
internal sealed record VersionsAnswer(string Calculator);
