using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Numerics;

public sealed class NoiseSheetTests
{
    public static TheoryData<string> Sheets => ["soft", "rough", "fine"];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Mean_is_0_and_deviation_1(string name)
    {
        var values = (from y in Enumerable.Range(0, 256) from x in Enumerable.Range(0, 256) select (double)Sheet(name).At(x / 256f, y / 256f)).ToArray();
        Assert.Equal(0, values.Average(), 1e-4);
        Assert.Equal(1, Math.Sqrt(values.Average(v => v * v)), 1e-3);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void The_sheet_repeats_without_a_seam(string name)
    {
        Assert.Equal(Sheet(name).At(0.3f, 0.6f), Sheet(name).At(1.3f, -0.4f), 1e-3f);
        Assert.Equal(Sheet(name).At(0.99999f, 0.2f), Sheet(name).At(0, 0.2f), 0.01f);
    }

    [Fact]
    public void Fine_noise_changes_faster_than_soft_noise() => Assert.True(Roughness("fine") > 5 * Roughness("soft"));

    private static double Roughness(string name) => Enumerable.Range(0, 1000).Average(k => Math.Abs(Sheet(name).At(k / 1000f, 0.37f) - Sheet(name).At((k + 1) / 1000f, 0.37f)));

    private static NoiseSheet Sheet(string name) => name switch
    {
        "soft" => NoiseSheet.Soft,
        "rough" => NoiseSheet.Rough,
        _ => NoiseSheet.Fine,
    };
}
