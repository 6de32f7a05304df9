using Semblance.Cli.Benching.Search;
using Semblance.Cli.Benching.Search.Made;

namespace Semblance.UnitTests.Cli.Benching.Search;

public sealed class RecallRunTests
{
    private const int Rows = 500;

    [Fact]
    public void An_index_that_leaves_out_rows_is_found_out()
    {
        var (whole, recall) = (Build(), Run(Build()));
        Assert.Equal((1, 1, 1, 0), (recall.Threshold.Recall, recall.Batches.Recall, recall.NonMatedTop.Recall, recall.Extra));
        Assert.Equal(4 * 40, recall.Threshold.Searches);

        // Every second row is lost: about half of the mates (of 160: five standard deviations are 32), and of the strangers' ten best.
        var lossy = Run(whole with { Request = static request => request with { Filter = static (slot, _) => slot % 2 == 0 } });
        Assert.InRange(lossy.Threshold.Found, 80 - 32, 80 + 32);
        Assert.Equal(lossy.Threshold.Found, lossy.Batches.Found);
        Assert.InRange(lossy.NonMatedTop.Recall, 0.3, 0.7);
        Assert.InRange(lossy.TopWithFloor.RecallOfFirst, 0.1, 0.9);
    }

    [Fact]
    public void Mates_are_tried_just_above_the_threshold_and_never_below()
    {
        Assert.Equal([0.41, 0.45, 0.6, 0.8], RecallRun.CosinesFrom(0.4f));
        Assert.Equal([0.51, 0.6, 0.8], RecallRun.CosinesFrom(0.5f));
        Assert.Empty(RecallRun.CosinesFrom(1));
    }

    [Fact]
    public void Batches_go_through_the_probes_in_turn()
    {
        var probes = new SearchProbes([.. Enumerable.Range(1, 5).Select(static code => new MadeProbe(new[] { (sbyte)code }, code))], []);
        Assert.Equal([[1, 2, 3], [4, 5, 1]], probes.Batches(2, 3).Select(static batch => batch.Select(static codes => (int)codes.Span[0]).ToArray()));
        Assert.All(probes.MatedUnits, static unit => Assert.Equal([1f], unit));
    }

    private static SearchRecall Run(SearchedIndex index)
    {
        var (spectrum, requests) = (new Spectrum(SpectrumKind.Isotropic, 512, 2), SearchRequests.Of(new SearchBenchOptions()));
        var probes = new MadeProbes(spectrum, new MadeRows(spectrum, Rows, 2), 2);
        return new RecallRun(index, requests).Run(probes, new SearchProbes(probes.Mated(40, SearchProbes.MateCosine), probes.NonMated(40)), new Progress<double>(), TestContext.Current.CancellationToken);
    }

    private static SearchedIndex Build()
    {
        var rows = new MadeRows(new Spectrum(SpectrumKind.Isotropic, 512, 2), Rows, 2);
        var codes = new sbyte[Rows * 512];
        rows.Write(0, codes, 1);
        var build = new CascadeBuild(512, new SearchBenchOptions { Templates = Rows, Threads = 2 });
        build.Put(0, codes.AsMemory(0, 300 * 512));
        build.Put(300, codes.AsMemory(300 * 512));
        var index = build.Finish();
        Assert.Equal((Rows, Rows), (index.State.Rows, index.State.Subjects));
        Assert.True(build.Time > TimeSpan.Zero);
        return index;
    }
}
