using Semblance.Index.Cascade.Planning;

namespace Semblance.UnitTests.Index.Cascade.Planning;

public sealed class ProbeSheavesTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    public void A_sheaf_has_the_eight_largest_that_are_left_of_either_sign(int coordinates)
    {
        var random = new Random(coordinates);
        var sheaves = new ProbeSheaves(coordinates);
        for (var round = 0; round < 20; round++)
        {
            var probe = Array.ConvertAll(new float[coordinates], _ => random.NextSingle() - 0.45f);
            sheaves.Take(probe);
            // In 256 steps of size; among coordinates of one step their number decides.
            var scale = 255 / probe.Max(Math.Abs);
            var ordered = Enumerable.Range(0, coordinates).OrderByDescending(at => (int)(Math.Abs(probe[at]) * scale)).ToArray();
            var (positive, negative) = (ordered.Where(at => probe[at] > 0).ToArray(), ordered.Where(at => probe[at] <= 0).ToArray());
            Assert.Equal(Math.Min(positive.Length, negative.Length) / 8, sheaves.Count);
            for (var sheaf = 0; sheaf < sheaves.Count; sheaf++)
            {
                int[] expected = [.. positive.Skip(8 * sheaf).Take(8), .. negative.Skip(8 * sheaf).Take(8)];
                Assert.Equal(expected, sheaves.CoordinatesOf(sheaf).ToArray());
                Assert.Equal(expected.Select(at => Math.Abs(probe[at])), sheaves.MagnitudesOf(sheaf).ToArray());
                Assert.Equal(expected.Average(at => Math.Abs(probe[at])), sheaves.MeanOf(sheaf), 1e-6f);
            }
        }
    }

    [Fact]
    public void A_probe_of_one_sign_has_no_sheaf()
    {
        var (sheaves, probe) = (new ProbeSheaves(64), new float[64]);
        probe.AsSpan().Fill(0.125f);
        sheaves.Take(probe);
        Assert.Equal(0, sheaves.Count);
    }
}
