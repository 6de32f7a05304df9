using Semblance.Client.Contracts.Faces;

namespace Semblance.Client.Contracts.Cameras;

/// <summary>Somebody before a camera, now.</summary>
/// <param name="Number">The tracker's number.</param>
/// <param name="Box">Where the face is, in pixels of the camera's picture.</param>
/// <param name="Verdict">"identified", "unknown", "undecided", or absent while nothing is said yet.</param>
public sealed record TrackAnswer(int Number, BoxAnswer Box, string? Verdict);
