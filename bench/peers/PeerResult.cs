using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Scoring;
using Semblance.Evaluation.Verification;

namespace Semblance.Peers;

/// <summary>One peer's line in the table. Times are medians over rounds of the mean milliseconds a picture.</summary>
internal sealed record PeerResult
{
    public required string Name { get; init; }

    public required string Made { get; init; }

    public required double DecodeMs { get; init; }

    public required double DetectMs { get; init; }

    public required double EmbedMs { get; init; }

    public required double WholeMs { get; init; }

    /// <summary>Processor time, which a busy machine disturbs less than the clock on the wall.</summary>
    public required double CpuMs { get; init; }

    /// <summary>Median over rounds of the processor time divided by that of the first peer in the same round.</summary>
    public required double CpuRatio { get; init; }

    public required int Pictures { get; init; }

    public required int WithoutFace { get; init; }

    public required double Accuracy { get; init; }

    public required double AccuracyLow { get; init; }

    public required double AccuracyHigh { get; init; }

    public required double Threshold { get; init; }

    public static PeerResult Of(IPeer peer, Answer[] answers, Answer[] ofFirst, IReadOnlyDictionary<string, int> placeOfSample, PairList test, PairList train)
    {
        var subjects = test.Samples.Concat(train.Samples).Select(sample => sample.Subject).Distinct(StringComparer.Ordinal).Select((name, number) => (name, number)).ToDictionary(one => one.name, one => one.number, StringComparer.Ordinal);
        var subjectOf = test.Samples.Concat(train.Samples).DistinctBy(sample => sample.SampleId, StringComparer.Ordinal).ToDictionary(sample => sample.SampleId, sample => subjects[sample.Subject], StringComparer.Ordinal);
        PairScore[] Scores(PairList list) => [.. list.Pairs.Select(pair => new PairScore(
            Score(peer, answers[placeOfSample[pair.First]], answers[placeOfSample[pair.Second]]), pair.Mated, pair.Fold, subjectOf[pair.First], subjectOf[pair.Second]))];
        var accuracy = ListAccuracy.Trained(Scores(test), Scores(train), train.Name, subjects.Count, new VerificationOptions());
        return new PeerResult
        {
            Name = peer.Name,
            Made = peer.Made,
            DecodeMs = Median(Rounds(answers, answer => answer.Decode)),
            DetectMs = Median(Rounds(answers, answer => answer.Detect)),
            EmbedMs = Median(Rounds(answers, answer => answer.Embed)),
            WholeMs = Median(Rounds(answers, answer => answer.Whole)),
            CpuMs = Median(Rounds(answers, answer => answer.Cpu)),
            CpuRatio = Median(Rounds(answers, answer => answer.Cpu).Zip(Rounds(ofFirst, answer => answer.Cpu), (mine, first) => mine / first)),
            Pictures = answers.Length,
            WithoutFace = answers.Count(answer => answer.Vector is null),
            Accuracy = accuracy.Rate.Value,
            AccuracyLow = accuracy.Rate.Low,
            AccuracyHigh = accuracy.Rate.High,
            Threshold = accuracy.Threshold,
        };
    }

    private static float Score(IPeer peer, Answer one, Answer other) =>
        one.Vector is { } first && other.Vector is { } second ? (float)peer.Similarity(first, second) : float.NaN;

    private static IEnumerable<double> Rounds(Answer[] answers, Func<Answer, double> time) =>
        answers.Chunk(PeerRun.PerTurn).Select(round => round.Average(time));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
