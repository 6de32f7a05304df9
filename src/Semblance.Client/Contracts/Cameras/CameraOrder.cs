namespace Semblance.Client.Contracts.Cameras;

/// <summary>A camera that shall be watched.</summary>
/// <param name="Name">What it is called, 1 to 50 letters, digits, dots, hyphens and underscores.</param>
/// <param name="Source">Its address (rtsp, rtsps, http, https) or a device of the server's machine (/dev/video0).</param>
/// <param name="Gallery">Whom to look for: the gallery, whose purpose is the watch's. Absent: faces are followed, and nobody is asked for.</param>
/// <param name="Fpir">Of all strangers who come, this share may be named as somebody; absent for the gallery's own.</param>
/// <param name="DetectionsPerSecond">How often faces are looked for, 0.5 to 25; absent for 5.</param>
/// <param name="AuthorisedBy">Who allows it, for a restricted gallery.</param>
/// <param name="Place">Where, for a restricted gallery.</param>
/// <param name="Until">Until when (UTC), for a restricted gallery.</param>
/// <param name="KeepShotsDays">For how many days the shot of whoever is named is kept, sealed, 1 to 365; absent for none. Not with a restricted gallery.</param>
public sealed record CameraOrder(string Name, string Source, string? Gallery = null, double? Fpir = null, double? DetectionsPerSecond = null, string? AuthorisedBy = null, string? Place = null, DateTimeOffset? Until = null, int? KeepShotsDays = null);
