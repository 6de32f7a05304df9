namespace Semblance.Cli.Benching;

/// <summary>What a film's turns say: streams are those of the quickest turn, the ratio is the median over turns.</summary>
internal sealed record VideoBenchResult(string File, int Width, int Height, IReadOnlyList<(VideoTurn Followed, VideoTurn Naive)> Turns)
{
    public VideoTurn Followed => Turns.Select(static turn => turn.Followed).MaxBy(static turn => turn.Streams)!;

    public VideoTurn Naive => Turns.Select(static turn => turn.Naive).MaxBy(static turn => turn.Streams)!;

    /// <summary>How many times as many streams are followed as a plain loop would go through.</summary>
    public double Ratio
    {
        get
        {
            var sorted = Turns.Select(static turn => turn.Followed.Streams / turn.Naive.Streams).Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>The form that <c>--json</c> prints.</summary>
    public object ToJson() => new { File, Width, Height, Streams = Followed.Streams, RatioToNaive = Ratio, Rounds = Turns.Count, Followed = Of(Followed), Naive = Of(Naive) };

    private static object Of(VideoTurn turn) => new
    {
        turn.Streams,
        turn.FilmSeconds,
        turn.WallSeconds,
        DecodeMsPerFilmSecond = 1_000 * turn.Decode / turn.FilmSeconds,
        DetectMsPerFilmSecond = 1_000 * turn.Detect / turn.FilmSeconds,
        EmbedMsPerFilmSecond = 1_000 * turn.Embed / turn.FilmSeconds,
        turn.Frames,
        turn.FeatureSets,
    };
}
