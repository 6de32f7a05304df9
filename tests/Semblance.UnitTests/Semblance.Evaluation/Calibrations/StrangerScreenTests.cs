using Semblance.Errors;
using Semblance.Evaluation.Calibrations;
using Semblance.Evaluation.Samples;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Calibrations;

public sealed class StrangerScreenTests
{
    [Fact]
    public void The_score_is_that_at_which_a_third_of_mated_pairs_is_missed()
    {
        var named = new SampleSet(Make(100, _ => 2, 64, 0.8, 1));
        var screen = new StrangerScreen(named);
        var mated = Enumerable.Range(0, 100).Select(p => Dot(named.Samples[2 * p], named.Samples[(2 * p) + 1])).ToArray();
        Assert.Equal(33, mated.Count(score => score < screen.Score - 1e-6));
    }

    [Fact]
    public void A_person_who_is_there_twice_is_taken_out_once()
    {
        var screen = new StrangerScreen(new SampleSet(Make(100, _ => 2, 64, 0.5, 1)));
        var people = Make(40, _ => 1, 64, 0.5, 2);
        var twin = Make(1, _ => 2, 64, 0.1, 3).Select((sample, k) => new LabelledSample($"twin{k}", $"twin{k}", sample.Vector));
        var (strangers, repeats, fewest) = screen.Apply(new SampleSet([.. people, .. twin]));
        Assert.Equal((1, 41), (repeats, strangers.Samples.Count));
        Assert.Contains(strangers.Samples, sample => sample.SampleId is "twin0");
        Assert.DoesNotContain(strangers.Samples, sample => sample.SampleId is "twin1");
        // Half a repeat for each that was found may be left, and a row must outweigh it four times.
        Assert.Equal(2, fewest);
    }

    [Fact]
    public void Without_mated_pairs_it_can_not_be_set()
    {
        var refusal = Assert.Throws<SemblanceException>(() => new StrangerScreen(new SampleSet(Make(9, _ => 1, 8, 0.5, 1))));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
    }
}
