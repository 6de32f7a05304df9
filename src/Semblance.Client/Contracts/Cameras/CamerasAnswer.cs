namespace Semblance.Client.Contracts.Cameras;

/// <summary>The cameras within reach of the key.</summary>
/// <param name="Cameras">Ordered by name.</param>
public sealed record CamerasAnswer(IReadOnlyList<CameraAnswer> Cameras);
