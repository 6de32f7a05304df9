using Semblance.Imaging;
using Semblance.Models;

namespace Semblance.Inference;

/// <summary>A catalogue's input contract as the sampler's order and scale: <c>(v - mean) * scale = v * scale + (-mean * scale)</c>.</summary>
internal static class TensorLayout
{
    public static SampleLayout For(InputContract input)
    {
        var (red, blue) = input.IsBgr ? (2, 0) : (0, 2);
        return new SampleLayout(input.IsBgr, input.Scale, -input.Mean[red] * input.Scale, -input.Mean[1] * input.Scale, -input.Mean[blue] * input.Scale);
    }
}
