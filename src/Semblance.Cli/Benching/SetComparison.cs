namespace Semblance.Cli.Benching;

/// <summary>Two sets of models on the same pictures in turns, so that a noisy machine disturbs both alike; one thread.</summary>
/// <param name="Own">The set in question.</param>
/// <param name="Reference">The set that it is held against.</param>
internal sealed record SetComparison(ModelSet Own, ModelSet Reference)
{
    /// <summary>The stages that are compared, in the order of the pipeline.</summary>
    public static IReadOnlyList<(string Name, Func<PipelineTimes, double> Time)> Stages { get; } =
        [("decode", t => t.Decode), ("detect", t => t.Detect), ("align", t => t.Align), ("embed", t => t.Embed), ("liveness", t => t.Liveness), ("all", t => t.Total)];

    /// <summary>Own time over the reference's: the median over rounds; <see langword="null"/> where one of them has no such stage.</summary>
    public double? Ratio(Func<PipelineTimes, double> stage)
    {
        var ratios = Own.Rounds.Zip(Reference.Rounds, (own, reference) => (Own: stage(own), Reference: stage(reference)))
            .Where(pair => pair is { Own: > 0, Reference: > 0 }).Select(pair => pair.Own / pair.Reference).Order().ToArray();
        if (ratios.Length == 0)
            return null;
        return ratios.Length % 2 == 1 ? ratios[ratios.Length / 2] : (ratios[(ratios.Length / 2) - 1] + ratios[ratios.Length / 2]) / 2;
    }

    /// <summary>Runs both.</summary>
    /// <param name="own">Which models are in question.</param>
    /// <param name="reference">Which they are held against.</param>
    /// <param name="pictures">Pictures with faces.</param>
    /// <param name="rounds">Turns, 1 or more.</param>
    /// <param name="cancellation">Gives up between pictures.</param>
    public static async Task<SetComparison> RunAsync(FaceEngineOptions own, FaceEngineOptions reference, IReadOnlyList<byte[]> pictures, int rounds, CancellationToken cancellation)
    {
        using var first = TimedEngine.Open(own);
        using var second = TimedEngine.Open(reference);
        await first.RoundAsync(pictures, cancellation);
        await second.RoundAsync(pictures, cancellation);
        var (firstTimes, secondTimes) = (new List<PipelineTimes>(), new List<PipelineTimes>());
        for (var round = 0; round < rounds; round++)
        {
            firstTimes.Add(await first.RoundAsync(pictures, cancellation));
            secondTimes.Add(await second.RoundAsync(pictures, cancellation));
        }

        return new SetComparison(first.Describe(firstTimes), second.Describe(secondTimes));
    }

    /// <summary>The form that <c>--json</c> prints.</summary>
    public object ToJson() => new
    {
        Own = ToJson(Own),
        Reference = ToJson(Reference),
        RatioDetect = Ratio(t => t.Detect),
        RatioEmbed = Ratio(t => t.Embed),
        RatioLiveness = Ratio(t => t.Liveness),
        RatioAll = Ratio(t => t.Total),
        RatioDetectAndEmbed = Ratio(t => t.Total - t.Liveness),
    };

    private static object ToJson(ModelSet set) => new
    {
        set.Detector,
        set.Embedder,
        set.Liveness,
        DecodeMs = set.Least(t => t.Decode),
        DetectMs = set.Least(t => t.Detect),
        AlignMs = set.Least(t => t.Align),
        EmbedMs = set.Least(t => t.Embed),
        LivenessMs = set.Liveness is null ? (double?)null : set.Least(t => t.Liveness),
        AllMs = set.Least(t => t.Total),
        Rounds = set.Rounds.Count,
        set.Rounds[0].FacesPerPicture,
    };
}
