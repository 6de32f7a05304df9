namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>How a head is turned, in degrees.</summary>
internal sealed record PoseAnswer(double Pitch, double Roll, double Yaw);
