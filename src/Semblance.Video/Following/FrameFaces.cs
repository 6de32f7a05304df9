using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Video.Tracking;

namespace Semblance.Video.Following;

/// <summary>The faces of one frame; what comes after detection is done once for each face that somebody asks about.</summary>
internal sealed class FrameFaces(FaceEngine engine, Picture picture, IReadOnlyList<DetectedFace> faces, Func<TrackId, DetectedFace, bool> isWanted) : IFaceAppearance
{
    /// <summary>Below this unified quality a face says too little about whose it is to keep two tracks apart.</summary>
    private const int TooPoor = 15;

    /// <summary>So few pixels between the eyes, of the 35 that a crop has, are too poor in any case: no feature set is made of them to keep tracks apart.</summary>
    private const float TooSmall = 11;

    /// <summary>From this unified quality on a face says enough to part a track, and to know somebody again by it alone.</summary>
    public const int Good = 40;

    private const float Margin = 1.5f;
    private const int CutSide = 160;

    private readonly Dictionary<int, AnalysedFace> _analysed = [];

    public IReadOnlyList<DetectedFace> All => faces;

    public async ValueTask<FaceEmbedding?> EmbeddingOfAsync(int face, CancellationToken cancellation)
    {
        if (!IsLarge(face))
            return null;
        await AnalyseAsync([face], cancellation).ConfigureAwait(false);
        return _analysed[face] is { Quality.UnifiedQuality: >= TooPoor } seen ? seen.Embedding : null;
    }

    public ValueTask ExpectAsync(IReadOnlyList<int> asked, CancellationToken cancellation) => AnalyseAsync([.. asked.Where(IsLarge)], cancellation);

    public bool IsGood(int face) => _analysed[face].Quality is { UnifiedQuality: >= Good };

    public bool IsWanted(int face, TrackId track) => isWanted(track, faces[face]);

    /// <summary>Analyses faces in one run of the network.</summary>
    public async ValueTask AnalyseAsync(IReadOnlyList<int> asked, CancellationToken cancellation)
    {
        var missing = asked.Where(face => !_analysed.ContainsKey(face)).ToArray();
        if (missing.Length == 0)
            return;
        var analysis = await engine.AnalyseAsync(picture, [.. missing.Select(face => faces[face])], AnalysisRequest.Default, cancellation).ConfigureAwait(false);
        for (var k = 0; k < missing.Length; k++)
            _analysed[missing[k]] = analysis.Faces[k];
    }

    /// <summary>The face's pixels with its hair and chin, as a square; what lies outside of the picture is black.</summary>
    public PixelBlock Cut(int face)
    {
        var box = faces[face].Box;
        var side = Margin * Math.Max(box.Width, box.Height);
        return picture.Cut(new PixelBox(box.Centre.X - (side / 2), box.Centre.Y - (side / 2), side, side), CutSide, CutSide);
    }

    public bool IsAnalysed(int face) => _analysed.ContainsKey(face);

    private bool IsLarge(int face) => faces[face].Landmarks.InterEyeDistancePixels >= TooSmall;

    /// <summary>What is known of a face that was analysed.</summary>
    public AnalysedFace this[int face] => _analysed[face];
}
