using Semblance.Cli.Benching.Search.Peers;
using Semblance.Cli.Benching.Search.Timing;

namespace Semblance.Cli.Benching.Search;

/// <summary>What a run of <see cref="SearchBench"/> found.</summary>
/// <param name="Options">What was measured.</param>
/// <param name="Index">The index.</param>
/// <param name="BuildTime">What building it took.</param>
internal sealed record SearchBenchResult(SearchBenchOptions Options, SearchedIndex Index, TimeSpan BuildTime)
{
    /// <summary>A row's sum and scale, which the scan of every row reads beside its codes.</summary>
    private const int BytesBesideCodes = sizeof(int) + sizeof(float);

    public required ReadBandwidth Bandwidth { get; init; }

    public required SearchTimes Times { get; init; }

    /// <summary>In batches, with all threads.</summary>
    public required double BatchMillisecondsPerProbe { get; init; }

    /// <summary>The same exhaustively; <see langword="null"/> where rows come from a disk.</summary>
    public required double? Int8BatchMillisecondsPerProbe { get; init; }

    public required SearchRecall Recall { get; init; }

    public double BuildRowsPerSecond => Options.Templates / BuildTime.TotalSeconds;

    public double? ThresholdGigabytesPerSecond => GigabytesPerSecond(Times.Threshold, Times.ThresholdBytes / Options.Templates);

    public double? Int8GigabytesPerSecond => GigabytesPerSecond(Times.Int8, SearchBench.Dimension + BytesBesideCodes);

    public double? Fp32GigabytesPerSecond => GigabytesPerSecond(Times.Fp32, FloatPeer.BytesPerNumber * SearchBench.Dimension);

    /// <summary>How many times as fast a threshold search of the index is, by medians.</summary>
    public double? Ratio(WayTimes peer) => peer.P50 / Times.Threshold.P50;

    /// <summary>The share of what one thread reads from memory, by medians.</summary>
    public double? ShareOfBandwidth(double? gigabytesPerSecond) => gigabytesPerSecond / Bandwidth.OneThread.Median;

    private double? GigabytesPerSecond(WayTimes way, double? bytesPerTemplate) => bytesPerTemplate * Options.Templates / way.P50 / 1e6;
}
