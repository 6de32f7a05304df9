namespace Semblance.Server.Pictures;

/// <summary>A picture that came with a request.</summary>
/// <param name="Name">What the sender calls it.</param>
/// <param name="Bytes">The file's bytes.</param>
internal sealed record SentPicture(string Name, ReadOnlyMemory<byte> Bytes);
