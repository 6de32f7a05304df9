using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Quality;
using Semblance.Recognition.Identify;

namespace Semblance.Video.Redaction;

/// <summary>Says whether somebody is of the gallery in question. Each question is a search on record.</summary>
public interface IFaceNaming
{
    /// <summary>Asks about a face.</summary>
    /// <param name="face">Its feature set: of one picture, or of a track's best shots.</param>
    /// <param name="quality">What was measured of the picture, or of the best shot.</param>
    /// <param name="picture">The picture, or the frame that completed the shots.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The verdict.</returns>
    Task<Verdict> VerdictAsync(FaceEmbedding face, QualityReport quality, Picture picture, CancellationToken cancellation);
}
