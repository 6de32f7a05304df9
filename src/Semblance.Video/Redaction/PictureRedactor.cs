using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Recognition.Identify;

namespace Semblance.Video.Redaction;

/// <summary>Covers faces in pictures. They are written anew from pixels: what else the file held (place, thumbnail, camera) is gone.</summary>
/// <param name="engine">The engine; a low detector score finds more; it stays the caller's.</param>
public sealed class PictureRedactor(FaceEngine engine)
{
    private static readonly PictureLimits Whole = new() { DecodeSide = 0 };

    /// <summary>Covers the faces of one picture.</summary>
    /// <param name="bytes">The picture's file.</param>
    /// <param name="wish">Whose faces.</param>
    /// <param name="style">What is shown instead.</param>
    /// <param name="naming">Says who is of the gallery; <see langword="null"/> only where all are covered.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The pixels, the faces that were found, and how many of them were covered.</returns>
    /// <exception cref="SemblanceException">The picture can't be decoded, or a network or a search failed.</exception>
    public async Task<(PixelBlock Picture, int Faces, int Covered)> RedactAsync(ReadOnlyMemory<byte> bytes, RedactionWish wish, CoverStyle style, IFaceNaming? naming, CancellationToken cancellation)
    {
        using var picture = PictureDecoder.Decode(bytes, Whole);
        var analysis = await engine.AnalyseAsync(picture, naming is null ? AnalysisRequest.DetectOnly : AnalysisRequest.Default, cancellation).ConfigureAwait(false);
        var rgb = picture.ToPixels().Rgb.ToArray();
        var covered = 0;
        foreach (var face in analysis.Faces)
        {
            if (!await IsCoveredAsync(face, wish, naming, picture, cancellation).ConfigureAwait(false))
                continue;
            FaceCover.Apply(rgb, picture.Width, picture.Height, face.Detected.Box, style);
            covered++;
        }

        return (new PixelBlock(rgb, picture.Width, picture.Height), analysis.Faces.Count, covered);
    }

    private static async Task<bool> IsCoveredAsync(AnalysedFace face, RedactionWish wish, IFaceNaming? naming, Picture picture, CancellationToken cancellation)
    {
        if (wish == RedactionWish.All || face is not { Embedding: { } embedding, Quality: { } quality })
            return true;
        var verdict = await naming!.VerdictAsync(embedding, quality, picture, cancellation).ConfigureAwait(false);
        return wish == RedactionWish.AllButGallery ? verdict != Verdict.Match : verdict != Verdict.Unknown;
    }
}
