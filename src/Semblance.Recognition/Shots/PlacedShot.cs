namespace Semblance.Recognition.Shots;

/// <summary>A shot that is on the disk, and that no event names yet.</summary>
/// <param name="Id">By what it will be asked for.</param>
/// <param name="Digest">The SHA-256 of its picture, by which the record knows it.</param>
internal sealed record PlacedShot(Guid Id, string Digest);
