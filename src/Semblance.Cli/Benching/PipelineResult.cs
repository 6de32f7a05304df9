namespace Semblance.Cli.Benching;

/// <summary>What the turns say. Ratios are taken within a turn and then the median over turns; times are the least over turns.</summary>
internal sealed record PipelineResult(int Pictures, int Threads, IReadOnlyList<PipelineTurn> Turns, double MemoryBeforeMegabytes, double MemoryAfterMegabytes)
{
    /// <summary>The turn with the quickest single-threaded pass: the least disturbed one.</summary>
    public TimedRound Quietest => Turns.Select(turn => turn.OneThread).MinBy(round => round.WallMilliseconds)!;

    public double InferenceShare => Median(turn => turn.OneThread.Times.InferenceShare);

    public double SpeedUp => Median(turn => turn.OneThread.WallMilliseconds / turn.AllThreads.WallMilliseconds);

    public double EmbeddingRatio => Median(turn => turn.AsPublished.Times.Embed / turn.OneThread.Times.Embed);

    /// <summary>The form that <c>--json</c> prints.</summary>
    public object ToJson() => new
    {
        Pictures,
        Rounds = Turns.Count,
        MsPerPicture = Quietest.WallMilliseconds,
        InferenceShare,
        Stages = StagesOf(Quietest),
        FacesPerPicture = Quietest.Times.FacesPerPicture,
        AllocatedBytesPerPicture = Quietest.AllocatedBytes,
        Threads,
        MsPerPictureAllThreads = Turns.Min(turn => turn.AllThreads.WallMilliseconds),
        SpeedUp,
        EmbeddingRatioToDefaultSession = EmbeddingRatio,
        EmbedMsDefaultSession = Turns.Min(turn => turn.AsPublished.Times.Embed),
        WorkingSetMbBefore = MemoryBeforeMegabytes,
        WorkingSetMbAfter = MemoryAfterMegabytes,
    };

    private static object StagesOf(TimedRound round) => new
    {
        DecodeMs = round.Times.Decode,
        DetectMs = round.Times.Detect,
        AlignMs = round.Times.Align,
        QualityMs = round.Times.Quality,
        EmbedMs = round.Times.Embed,
        LivenessMs = round.Times.Liveness,
        InferenceMs = round.Times.Inference,
    };

    private double Median(Func<PipelineTurn, double> figure)
    {
        var sorted = Turns.Select(figure).Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
