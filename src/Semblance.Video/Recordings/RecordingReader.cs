using Semblance.Errors;
using Semblance.Video.Following;
using Semblance.Video.Sources;

namespace Semblance.Video.Recordings;

/// <summary>Goes through a recording and says who is in it: one <see cref="TrackShots"/> for each visit that has a usable shot.</summary>
/// <param name="engine">An engine opened with <see cref="FollowOptions.ForEngine"/>; it stays the caller's.</param>
/// <param name="options">How faces are followed.</param>
/// <param name="time">The clock.</param>
public sealed class RecordingReader(FaceEngine engine, FollowOptions options, TimeProvider time)
{
    /// <summary>Reads a recording to its end.</summary>
    /// <param name="source">A file, or a folder of frames.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The visits in the order in which they began.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VideoUnreadable"/>: it is broken, or no recording. <see cref="ErrorCode.VideoProgramMissing"/>. Or a network failed.</exception>
    public async Task<IReadOnlyList<TrackShots>> ReadAsync(VideoSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.IsLive)
            throw new SemblanceException(ErrorCode.VideoUnreadable, $"'{source.Shown}' has no end: only recordings are gone through.", "Watch it (semblance watch), or record it first.");
        var follower = new FaceFollower(engine, options);
        var visits = new List<TrackShots>();
        var frames = FrameSources.Open(source, new FrameDemand { PerSecond = options.DetectionsPerSecond }, time);
        await using (frames.ConfigureAwait(false))
        {
            while (await frames.NextAsync(cancellation).ConfigureAwait(false) is { } frame)
            {
                using (frame)
                    visits.AddRange((await follower.FollowAsync(frame, static _ => true, cancellation).ConfigureAwait(false)).Left);
            }
        }

        visits.AddRange(follower.Finish());
        return [.. visits.OrderBy(static visit => visit.Track.FirstSeen).ThenBy(static visit => visit.Track.Id.Number)];
    }
}
