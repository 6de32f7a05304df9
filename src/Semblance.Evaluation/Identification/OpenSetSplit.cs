using Semblance.Evaluation.Randomness;
using Semblance.Evaluation.Samples;

namespace Semblance.Evaluation.Identification;

/// <summary>One draw of who is enrolled with which samples, and which samples are searched for.</summary>
internal sealed class OpenSetSplit
{
    private OpenSetSplit(List<(int Subject, int[] References)> enrolled, List<int> matedProbes, List<int> nonMatedProbes) =>
        (Enrolled, MatedProbes, NonMatedProbes) = (enrolled, matedProbes, nonMatedProbes);

    /// <summary>Subjects and the samples that are to be their references, failures to enrol among them.</summary>
    public List<(int Subject, int[] References)> Enrolled { get; }

    /// <summary>Samples of enrolled subjects that are no references.</summary>
    public List<int> MatedProbes { get; }

    /// <summary>All samples of people who are held back.</summary>
    public List<int> NonMatedProbes { get; }

    /// <remarks>
    /// A person with one sample is enrolled without a probe, or held back. One with fewer samples than references and a
    /// probe keeps one for the probe.
    /// </remarks>
    public static OpenSetSplit Draw(SampleSet samples, IdentificationOptions options, SeededRandom random)
    {
        var samplesOf = Enumerable.Range(0, samples.Samples.Count).GroupBy(s => samples.SubjectOfSample[s]).Select(g => g.ToArray()).ToArray();
        var people = Enumerable.Range(0, samplesOf.Length).ToArray();
        random.Shuffle<int>(people);
        var heldBack = Math.Min(people.Length - 1, (int)Math.Round(people.Length * options.NonMatedShare, MidpointRounding.AwayFromZero));
        var (enrolled, mated, nonMated) = (new List<(int, int[])>(), new List<int>(), new List<int>());
        for (var k = 0; k < people.Length; k++)
        {
            var own = samplesOf[people[k]];
            if (k < heldBack)
            {
                nonMated.AddRange(own);
                continue;
            }
            random.Shuffle<int>(own);
            var references = Math.Min(options.References, Math.Max(1, own.Length - 1));
            enrolled.Add((people[k], own[..references]));
            mated.AddRange(own[references..]);
        }
        return new OpenSetSplit(enrolled, mated, nonMated);
    }
}
