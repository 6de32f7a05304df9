namespace Semblance.UnitTests;

/// <summary>The statistics and <c>EngineMeter</c>, which counts for them.</summary>
public sealed class EngineStatisticsTests
{
    [Fact]
    public void The_total_is_the_sum_of_the_stages_and_inference_is_a_part_of_them()
    {
        var statistics = new EngineStatistics(1, 2, Seconds(1), Seconds(2), Seconds(3), Seconds(4), Seconds(5), Seconds(6), Inference: Seconds(7));
        Assert.Equal(Seconds(21), statistics.Total);
    }

    [Fact]
    public void Counting_from_many_threads_loses_nothing()
    {
        var meter = new EngineMeter();
        Parallel.For(0, 1_000, i => meter.CountPicture(i % 3));
        var statistics = meter.Read(Seconds(7));
        Assert.Equal((1_000L, 999L, Seconds(7)), (statistics.Pictures, statistics.Faces, statistics.Inference));
    }

    [Fact]
    public void Processor_time_is_told_beside_the_stages()
    {
        var meter = new EngineMeter();
        Assert.Equal(3, meter.Processor.Count(() => 3));
        Assert.Equal(meter.Processor.Total, meter.Read(Seconds(0)).Processor);
    }

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);
}
