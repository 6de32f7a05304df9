using Semblance.Imaging;
using Semblance.Video.Redaction;

namespace Semblance.UnitTests.Video.Redaction;

public sealed class FaceCoverTests
{
    private const int Width = 80, Height = 60;

    private static readonly PixelBox Face = new(20, 15, 24, 28);

    public static TheoryData<CoverStyle> Styles => new(Enum.GetValues<CoverStyle>());

    [Theory]
    [MemberData(nameof(Styles))]
    public void All_of_the_box_is_covered_and_what_is_far_from_it_is_as_it_was(CoverStyle style)
    {
        var (before, after) = Cover(Face, style);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var at = ((y * Width) + x) * 3;
                var isSame = before.AsSpan(at, 3).SequenceEqual(after.AsSpan(at, 3));
                if (x is >= 20 and < 44 && y is >= 15 and < 43)
                    Assert.False(isSame, $"{x},{y} is as it was");
                if (x is < 13 or > 50 || y is < 7 or > 50)
                    Assert.True(isSame, $"{x},{y} was changed");
            }
        }
    }

    [Fact]
    public void A_mosaic_shows_sixteen_coarse_colours_at_most()
    {
        var after = new byte[Width * Height * 3];
        for (var k = 0; k < after.Length; k++)
            after[k] = (byte)((k / 3 % Width * 2) + (k / 3 / Width));
        FaceCover.Apply(after, Width, Height, Face, CoverStyle.Mosaic);
        var colours = new HashSet<(byte, byte, byte)>();
        for (var y = 15; y < 43; y++)
        {
            for (var x = 20; x < 44; x++)
                colours.Add((after[((y * Width) + x) * 3], after[(((y * Width) + x) * 3) + 1], after[(((y * Width) + x) * 3) + 2]));
        }

        Assert.InRange(colours.Count, 4, 16);
        Assert.All(colours, static colour => Assert.Equal((8, 8, 8), (colour.Item1 % 16, colour.Item2 % 16, colour.Item3 % 16)));
    }

    [Fact]
    public void Two_faces_of_the_same_means_look_the_same_under_a_mosaic()
    {
        // Fine detail of two kinds over one mean: nothing of it may come through.
        var (one, other) = (Flat(), Flat());
        for (var k = 0; k < one.Length; k++)
        {
            one[k] += (byte)(((k / 3) + (k / 3 / Width)) % 2 == 0 ? 3 : 0);
            other[k] += (byte)(((k / 3) + (k / 3 / Width)) % 2 == 0 ? 0 : 3);
        }

        FaceCover.Apply(one, Width, Height, Face, CoverStyle.Mosaic);
        FaceCover.Apply(other, Width, Height, Face, CoverStyle.Mosaic);
        for (var x = 22; x < 42; x++)
            Assert.Equal(one[((29 * Width) + x) * 3], other[((29 * Width) + x) * 3]);
    }

    [Theory]
    [InlineData(-15, -15, 20, 20)]
    [InlineData(70, 50, 40, 40)]
    [InlineData(-100, -100, 10, 10)]
    [InlineData(30, 30, 0, 0)]
    [InlineData(-50, -50, 300, 300)]
    public void Boxes_over_the_edge_do_no_harm(float x, float y, float width, float height)
    {
        foreach (var style in Enum.GetValues<CoverStyle>())
            Cover(new PixelBox(x, y, width, height), style);
    }

    private static byte[] Flat() => [.. Enumerable.Repeat((byte)100, Width * Height * 3)];

    private static (byte[] Before, byte[] After) Cover(PixelBox face, CoverStyle style)
    {
        var before = new byte[Width * Height * 3];
        for (var k = 0; k < before.Length; k++)
            before[k] = (byte)(1 + (k * 7919 % 253 / 16 * 16)); // no value that a cover could have by chance: those end in 8, the grey is 112
        var after = (byte[])before.Clone();
        FaceCover.Apply(after, Width, Height, face, style);
        return (before, after);
    }
}
