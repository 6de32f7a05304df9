namespace Semblance.Server.Pictures;

/// <summary>How much a request may bring.</summary>
/// <param name="MaxBytes">Most bytes of a picture.</param>
/// <param name="MaxPictures">Most pictures.</param>
internal sealed record PictureAllowance(int MaxBytes, int MaxPictures);
