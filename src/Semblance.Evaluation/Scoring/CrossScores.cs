using Semblance.Evaluation.Samples;

namespace Semblance.Evaluation.Scoring;

/// <summary>Makes a <see cref="ScoreSet"/> of all cross pairs, from the histograms of a first walk and a second walk over the tail.</summary>
internal static class CrossScores
{
    /// <summary>Kept non-mated pairs at most; 1000 resamples over so many take seconds.</summary>
    public const int MostKept = 1_000_000;

    public static ScoreSet Make(SampleSet samples, FoldedHistograms counted, double highestRate, int mostKept = MostKept)
    {
        var histogram = counted.AllNonMated();
        var wanted = Math.Min(histogram.Total, Math.Ceiling(histogram.Total * highestRate) + 1);
        var someBin = histogram.BinWithAtLeastAbove(wanted);
        var allBin = wanted <= mostKept ? someBin : histogram.BinWithAtLeastAbove(mostKept / 2.0);
        var everyNth = wanted <= mostKept ? 1 : (int)Math.Ceiling((wanted - (mostKept / 2.0)) / (mostKept / 2.0));
        var tail = new NonMatedTail(samples, Edge(allBin), Edge(someBin), everyNth);
        CrossPairs.Visit(samples, tail);
        return ToSet(samples, counted.MatedScores, histogram.Total, tail.Sorted());
    }

    // Half a bin lower: a score on an edge must not be lost to rounding; what comes in too many does no harm.
    private static double Edge(int bin) => bin == 0 ? -2 : ScoreHistogram.EdgeOf(bin) - 5e-5;

    private static ScoreSet ToSet(
        SampleSet samples, List<(float Score, int Subject)> matedScores, long nonMatedCount, (float Score, int First, int Second, float Weight)[] tail)
    {
        var mated = matedScores.ToArray();
        Array.Sort(mated, (a, b) => b.Score.CompareTo(a.Score));
        var (enrolled, failed) = (new int[samples.Subjects.Count], new int[samples.Subjects.Count]);
        for (var k = 0; k < samples.Samples.Count; k++)
            (samples.RowOf(k) >= 0 ? enrolled : failed)[samples.SubjectOfSample[k]]++;
        var all = enrolled.Zip(failed, (e, f) => (long)e + f).ToArray();
        return new ScoreSet
        {
            Mated = Array.ConvertAll(mated, m => m.Score),
            MatedSubject = Array.ConvertAll(mated, m => m.Subject),
            FailedMatedSubject = [.. enrolled.SelectMany((e, s) => Enumerable.Repeat(s, PairsWithFailure(e, failed[s])))],
            NonMated = Array.ConvertAll(tail, p => p.Score),
            NonMatedFirst = Array.ConvertAll(tail, p => p.First),
            NonMatedSecond = Array.ConvertAll(tail, p => p.Second),
            NonMatedWeight = Array.ConvertAll(tail, p => p.Weight),
            NonMatedCount = nonMatedCount,
            FailedNonMated = CrossCount(all) - nonMatedCount,
            Subjects = samples.Subjects.Count,
            SamplesPerSubject = enrolled,
        };
    }

    private static int PairsWithFailure(int enrolled, int failed)
    {
        var all = enrolled + failed;
        return ((all * (all - 1)) - (enrolled * (enrolled - 1))) / 2;
    }

    private static long CrossCount(long[] samplesPerSubject)
    {
        var total = samplesPerSubject.Sum();
        return ((total * total) - samplesPerSubject.Sum(n => n * n)) / 2;
    }
}
