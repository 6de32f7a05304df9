using Semblance.Detection;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Sources;
using Semblance.Video.Tracking;

namespace Semblance.Cli.Evaluating.Redaction;

/// <summary>
/// Somebody who has the clear film, so knows where each face is to the pixel and what its people look like, and takes feature sets of the covers at these places. No real attacker knows as much.
/// </summary>
internal sealed class CoverAttack(FaceEngine engine, double perSecond)
{
    /// <summary>Below this unified quality a clear face says too little to be known by.</summary>
    private const int LeastQuality = 20;

    private static readonly AnalysisRequest Covered = new() { MeasureQuality = false };

    /// <summary>Takes feature sets of the faces of a clear film, and of what is shown instead of them.</summary>
    /// <param name="clear">The clear film.</param>
    /// <param name="covered">The same film, covered, once in each way; every frame stands for the same moment.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<AttackedFace>> RunAsync(VideoSource clear, IReadOnlyList<VideoSource> covered, CancellationToken cancellation)
    {
        var faces = new List<AttackedFace>();
        var follower = new FaceFollower(engine, new FollowOptions { DetectionsPerSecond = perSecond });
        await using var source = FrameSources.Open(clear, new FrameDemand(), TimeProvider.System);
        await using var others = new FilmsInStep(covered);
        while (await source.NextAsync(cancellation) is { } frame)
        {
            using (frame)
            {
                var followed = await follower.FollowAsync(frame, static _ => false, cancellation);
                using var beside = await others.NextAsync(cancellation);
                if (beside.IsWhole && followed.Tracks is { } tracks)
                    faces.AddRange(await AttackAsync(frame, followed.Faces, tracks, beside, cancellation));
            }
        }

        return faces;
    }

    private async Task<IEnumerable<AttackedFace>> AttackAsync(VideoFrame frame, IReadOnlyList<DetectedFace> found, TrackedFrame tracks, StepFrames beside, CancellationToken cancellation)
    {
        var known = Enumerable.Range(0, found.Count).Where(face => tracks.Faces[face] is not null).ToArray();
        var places = known.Select(face => found[face]).ToArray();
        if (places.Length == 0)
            return [];
        var clear = (await engine.AnalyseAsync(frame.Picture, places, AnalysisRequest.Default, cancellation)).Faces;
        var instead = new List<IReadOnlyList<AnalysedFace>>();
        foreach (var picture in beside.Pictures)
            instead.Add((await engine.AnalyseAsync(picture, places, Covered, cancellation)).Faces);
        return Enumerable.Range(0, known.Length)
            .Where(k => clear[k].Quality!.UnifiedQuality >= LeastQuality)
            .Select(k => new AttackedFace(tracks.Faces[known[k]]!.Value, clear[k].Embedding!, [.. instead.Select(faces => faces[k].Embedding!)]));
    }
}
