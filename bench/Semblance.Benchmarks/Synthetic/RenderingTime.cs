using System.Globalization;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.Benchmarks.Synthetic;

/// <summary>
/// Processor time that pictures take on one thread, which other work on the machine changes less than the time on the wall;
/// the first of each person also makes the person's shapes and skin.
/// </summary>
internal sealed class RenderingTime
{
    private readonly List<double> _first = [];
    private readonly List<double> _later = [];

    public RenderedFace Take(SyntheticPerson person, SyntheticView view, bool isFirst)
    {
        var start = Environment.CpuUsage.TotalTime;
        var face = person.Render(view);
        (isFirst ? _first : _later).Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        return face;
    }

    public string Report() => string.Create(
        CultureInfo.InvariantCulture,
        $"ms a picture         median {Median(_later):0.0} (best tenth {Best(_later):0.0}); a person's first {Median(_first):0.0} (best tenth {Best(_first):0.0})");

    private static double Median(List<double> times) => times.Count == 0 ? 0 : times.Order().ElementAt(times.Count / 2);

    private static double Best(List<double> times) => times.Count == 0 ? 0 : times.Order().ElementAt(times.Count / 10);
}
