using Semblance.Recognition.Look;
using Semblance.Server.Pictures;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>Looks at pictures by the options that the protocol has for it.</summary>
internal sealed class CompreFaceLook(LookHandler look)
{
    /// <summary>The faces of a picture, the largest first: those of whom the detector is sure enough, at most so many as were asked for (0 for all).</summary>
    /// <exception cref="Answers.RefusedException">There is none.</exception>
    public async Task<SeenPicture> SeeAsync(SentPicture picture, LooseQuery query, AnalysisRequest request, CancellationToken cancellation)
    {
        var (limit, least) = (query.Whole("limit", 0, 0), query.Share("det_prob_threshold"));
        var seen = await look.HandleAsync(picture.Bytes, request, cancellation).ConfigureAwait(false);
        var sure = seen.Faces.Where(face => face.Detected.Score >= least).Take(limit == 0 ? int.MaxValue : limit).ToArray();
        return sure.Length > 0 ? seen with { Faces = sure } : throw CompreFaceError.WithoutFace();
    }
}
