namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>A reference and whom it shows.</summary>
internal sealed record KeptAnswer(Guid ImageId, string Subject);
