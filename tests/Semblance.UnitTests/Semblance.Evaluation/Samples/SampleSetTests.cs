using Semblance.Evaluation.Samples;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Samples;

public sealed class SampleSetTests
{
    [Fact]
    public void Puts_each_persons_samples_together_and_counts_failures()
    {
        var set = new SampleSet([Sample("2", "b", 1, 0), Sample("1", "a", 0, 1), Sample("0", "b"), Sample("3", "a", 1, 1)]);
        Assert.Equal(["1", "3", "0", "2"], set.Samples.Select(s => s.SampleId), StringComparer.Ordinal);
        Assert.Equal(["a", "b"], set.Subjects, StringComparer.Ordinal);
        Assert.Equal(3, set.EnrolledCount);
        Assert.Equal(1, set.FailuresToEnrol);
        Assert.Equal([0, 0, 1], set.SubjectOfRow);
        Assert.Equal(-1, set.RowOf(2));
        Assert.Equal(2, set.RowOf(3));
    }

    [Fact]
    public void Refuses_a_name_twice() =>
        Assert.Throws<ArgumentException>(() => new SampleSet([Sample("1", "a", 1, 0), Sample("1", "b", 1, 0)]));

    [Fact]
    public void Refuses_vectors_that_are_no_unit_vectors_of_one_dimension()
    {
        Assert.Throws<ArgumentException>(() => new SampleSet([new LabelledSample("1", "a", new float[] { 1, 1 })]));
        Assert.Throws<ArgumentException>(() => new SampleSet([new LabelledSample("1", "a", new float[] { float.NaN, 1 })]));
        Assert.Throws<ArgumentException>(() => new SampleSet([Sample("1", "a", 1, 0), Sample("2", "a", 1, 0, 0)]));
    }

    [Fact]
    public void A_set_of_failures_alone_is_allowed() => Assert.Equal(0, new SampleSet([Sample("1", "a")]).Dimension);

    [Fact]
    public void A_sample_that_is_not_there_is_named() =>
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => new SampleSet([]).IndexOf("x")).Message, StringComparison.Ordinal);
}
