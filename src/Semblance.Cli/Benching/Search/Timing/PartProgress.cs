namespace Semblance.Cli.Benching.Search.Timing;

/// <summary>The progress of a part, told as that of the whole.</summary>
/// <param name="whole">Who is told.</param>
/// <param name="from">Where the whole is when the part begins, 0 to 1.</param>
/// <param name="to">Where it is when the part ends.</param>
internal sealed class PartProgress(IProgress<double> whole, double from, double to) : IProgress<double>
{
    public void Report(double value) => whole.Report(from + (value * (to - from)));
}
