using Semblance.Cli.Benching.Search.Made;

namespace Semblance.UnitTests.Cli.Benching.Search.Made;

public sealed class MadeRowsTests
{
    private const int Dimension = 512;

    [Fact]
    public void A_row_is_the_same_alone_among_others_and_on_any_number_of_threads()
    {
        var rows = Make(seed: 3);
        var (one, many) = (new sbyte[50 * Dimension], new sbyte[20 * Dimension]);
        rows.Write(0, one, 1);
        rows.Write(30, many, 2);
        Assert.Equal(one[(30 * Dimension)..], many);
        var alone = new sbyte[Dimension];
        rows.Write(41, alone);
        Assert.Equal(one[(41 * Dimension)..(42 * Dimension)], alone);
    }

    [Fact]
    public void Another_seed_gives_other_rows()
    {
        var (one, other) = (new sbyte[Dimension], new sbyte[Dimension]);
        Make(seed: 3).Write(0, one);
        Make(seed: 4).Write(0, other);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Codes_use_the_whole_range_as_those_of_templates_do()
    {
        var codes = new sbyte[Dimension];
        for (var row = 0; row < 50; row++)
        {
            Make(seed: 3).Write(row, codes);
            Assert.Equal(127, codes.Max(static code => Math.Abs((int)code)));
        }
    }

    [Fact]
    public void Codes_keep_the_direction()
    {
        float[] vector = [1, -0.5f, 0.004f, 0];
        var codes = new sbyte[4];
        Codes.Of(vector, codes);
        Assert.Equal([127, -64, 1, 0], codes.Select(static code => (int)code));
    }

    private static MadeRows Make(long seed) => new(new Spectrum(SpectrumKind.Isotropic, Dimension, seed), 50, seed);
}
