namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>The faces of a picture.</summary>
internal sealed record ResultAnswer(IReadOnlyList<FoundAnswer> Result, VersionsAnswer? PluginsVersions);
