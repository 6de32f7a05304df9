namespace Semblance.Client.Contracts.Cameras;

/// <summary>A shot that a camera's event names, without the picture.</summary>
/// <param name="Id">By what it is asked for.</param>
/// <param name="Camera">The camera.</param>
/// <param name="At">When it was taken (UTC).</param>
/// <param name="ExpiresOn">The first day (UTC) on which it is kept no more.</param>
public sealed record ShotAnswer(Guid Id, string Camera, DateTimeOffset At, DateOnly ExpiresOn);
