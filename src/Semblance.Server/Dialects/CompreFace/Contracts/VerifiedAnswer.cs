namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>A face and all faces of another picture.</summary>
internal sealed record VerifiedAnswer(FoundAnswer SourceImageFace, IReadOnlyList<FoundAnswer> FaceMatches, VersionsAnswer? PluginsVersions);
