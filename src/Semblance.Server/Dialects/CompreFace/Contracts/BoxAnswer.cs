namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>Where a face is, in pixels, and how sure the detector is (0 to 1).</summary>
internal sealed record BoxAnswer(double Probability, int XMax, int YMax, int XMin, int YMin);
