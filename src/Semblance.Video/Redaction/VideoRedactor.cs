using Semblance.Errors;
using Semblance.Recognition.Identify;
using Semblance.Video.Ffmpeg;
using Semblance.Video.Following;
using Semblance.Video.Sources;

namespace Semblance.Video.Redaction;

/// <summary>Covers faces in films: a first pass follows everybody through the whole film, a second one covers and writes it anew. Nothing of the original is left under a cover.</summary>
/// <param name="engine">An engine opened with <see cref="FollowOptions.ForEngine"/>; it stays the caller's.</param>
/// <param name="follow">How faces are followed; at each frame, however often it says.</param>
/// <param name="time">The clock.</param>
public sealed class VideoRedactor(FaceEngine engine, FollowOptions follow, TimeProvider time)
{
    private const double EachFrame = 60;

    /// <summary>Covers the faces of a film.</summary>
    /// <param name="source">A recorded source.</param>
    /// <param name="output">The file to be written: its ending says the format. It replaces what is there when it is whole.</param>
    /// <param name="wish">Whose faces.</param>
    /// <param name="style">What is shown instead.</param>
    /// <param name="naming">Says who is of the gallery; <see langword="null"/> only where all are covered.</param>
    /// <param name="keepsSound">Whether the sound is taken along. A voice tells people apart as well.</param>
    /// <param name="progress">Told the share of the work that is done, 0 to 1.</param>
    /// <param name="cancellation">Gives up; there is no output then.</param>
    /// <returns>What was covered.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VideoUnreadable"/>: the source is broken. <see cref="ErrorCode.OutputNotWritten"/>. <see cref="ErrorCode.VideoProgramMissing"/>. Or a network or a search failed.
    /// </exception>
    public async Task<RedactionReport> RedactAsync(VideoSource source, string output, RedactionWish wish, CoverStyle style, IFaceNaming? naming, bool keepsSound, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(progress);
        if (source.IsLive)
            throw new SemblanceException(ErrorCode.VideoUnreadable, $"'{source.Shown}' has no end: only recordings can be covered.", "Record it first, then cover the recording.");
        var plan = await PlanAsync(source, wish, naming, cancellation).ConfigureAwait(false);
        progress.Report(0.6);
        var frames = await WriteAsync(source, output, plan, style, keepsSound && source.Kind == SourceKind.File, cancellation).ConfigureAwait(false);
        progress.Report(1);
        return new RedactionReport(frames, plan.Tracks, plan.Covered, plan.PerSecond);
    }

    private async Task<CoverPlan> PlanAsync(VideoSource source, RedactionWish wish, IFaceNaming? naming, CancellationToken cancellation)
    {
        var plan = new CoverPlan(wish);
        var follower = new FaceFollower(engine, follow with { DetectionsPerSecond = EachFrame });
        var frames = FrameSources.Open(source, new FrameDemand(), time);
        await using (frames.ConfigureAwait(false))
        {
            while (await frames.NextAsync(cancellation).ConfigureAwait(false) is { } frame)
            {
                using (frame)
                {
                    var followed = await follower.FollowAsync(frame, _ => naming is not null, cancellation).ConfigureAwait(false);
                    plan.See(followed);
                    foreach (var doubted in followed.Doubted)
                        plan.Judge(doubted, Verdict.AskHuman); // two people in one track: whoever was named, the other is in it too
                    foreach (var look in naming is null ? [] : followed.Looks)
                        plan.Judge(look.Track, await naming!.VerdictAsync(look.Fused, look.Best, frame.Picture, cancellation).ConfigureAwait(false));
                }
            }
        }

        return plan;
    }

    private async Task<long> WriteAsync(VideoSource source, string output, CoverPlan plan, CoverStyle style, bool keepsSound, CancellationToken cancellation)
    {
        var demand = new FrameDemand { PerSecond = plan.PerSecond, IsEven = true, FolderPerSecond = plan.PerSecond };
        var frames = FrameSources.Open(source, demand, time);
        await using (frames.ConfigureAwait(false))
        {
            if (await frames.NextAsync(cancellation).ConfigureAwait(false) is not { } first)
                return 0;
            var (width, height) = (first.Picture.Width, first.Picture.Height);
            var film = FilmWriter.Begin(output, width, height, plan.PerSecond, keepsSound ? source.Address : null);
            await using (film.ConfigureAwait(false))
            {
                var (rgb, count) = (new byte[width * height * 3], 0L);
                for (var frame = first; frame is not null; frame = await frames.NextAsync(cancellation).ConfigureAwait(false))
                {
                    using (frame)
                        frame.Picture.CopyRgbTo(rgb);
                    foreach (var box in plan.At(frame.Time))
                        FaceCover.Apply(rgb, width, height, box, style);
                    await film.AddAsync(rgb, cancellation).ConfigureAwait(false);
                    count++;
                }

                await film.EndAsync(cancellation).ConfigureAwait(false);
                return count;
            }
        }
    }
}
