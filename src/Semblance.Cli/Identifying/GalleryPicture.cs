using Semblance.Cli.Pictures;

namespace Semblance.Cli.Identifying;

/// <summary>A picture of a person's folder, and what the engine made of it.</summary>
/// <param name="Subject">The person's name.</param>
/// <param name="Result">The analysis, or what was wrong.</param>
internal sealed record GalleryPicture(string Subject, PictureResult Result)
{
    /// <summary>The face that stands for the person; <see langword="null"/> for a failure to enrol.</summary>
    public AnalysedFace? Face => Result.Analysis is { Faces: [{ Embedding: not null } face, ..] } ? face : null;

    /// <summary>Why it can't be enrolled.</summary>
    public string Complaint => Result.Error?.Message ?? "No face was found. Use a picture in which the face is larger or turned to the camera.";
}
