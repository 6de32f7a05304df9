namespace Semblance.Benchmarks.Server;

/// <summary>What parts of a search take by themselves, measured in this process, over the same gallery and pictures. Milliseconds.</summary>
/// <param name="Search">Looking through the index: the median on the wall.</param>
/// <param name="Record">All that follows it until the answer is on record, the disk's sync included: the median on the wall.</param>
/// <param name="SearchProcessor">Looking through the index: the mean of a processor's time.</param>
/// <param name="DecodeProcessor">Decoding a file: the mean of a processor's time.</param>
internal sealed record InsideFigures(double Search, double Record, double SearchProcessor, double DecodeProcessor);
