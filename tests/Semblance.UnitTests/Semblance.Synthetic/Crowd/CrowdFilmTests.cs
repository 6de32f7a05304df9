using System.Security.Cryptography;
using Semblance.Imaging;
using Semblance.Synthetic.Crowd;

namespace Semblance.UnitTests.Synthetic.Crowd;

public sealed class CrowdFilmTests
{
    private const string PinnedDigest = "ab67f475a53581dd37aacc8657288dd67d5742bc18b96872136fbb4b583a3622";
    private static readonly CrowdOptions Small = new() { Width = 320, Height = 240, People = 4, SmallestFace = 24, LargestFace = 50 };

    /// <summary>When films change on purpose, the digest changes with them, in a commit that says so; when they change without a purpose, this fails.</summary>
    [Fact]
    public void The_pixels_are_the_same_on_every_machine()
    {
        using var frame = CrowdFilm.FromSeed(5, Small).At(TimeSpan.FromSeconds(2.5));
        Assert.NotEmpty(frame.Faces);
        Assert.Equal(PinnedDigest, Convert.ToHexStringLower(SHA256.HashData(frame.Picture.ToPixels().Rgb.Span)));
    }

    [Fact]
    public async Task Frames_do_not_depend_on_order_or_threads()
    {
        var film = CrowdFilm.FromSeed(6, Small);
        var times = Enumerable.Range(0, 4).Select(k => TimeSpan.FromSeconds(4 - k)).ToArray();
        var together = await Task.WhenAll(times.Select(time => Task.Run(() => Bytes(film.At(time)))));
        var alone = CrowdFilm.FromSeed(6, Small).Frames(1, 5).Select(Bytes).ToArray();
        for (var k = 0; k < times.Length; k++)
            Assert.Equal(alone[4 - k], together[k]);
    }

    [Fact]
    public void Who_is_alone_is_seen_whole_inside_and_in_part_at_the_edges()
    {
        var seen = new List<(bool IsInside, float Visibility)>();
        foreach (var frame in CrowdFilm.FromSeed(7, Small with { People = 1, ReturnShare = 0 }).Frames(15))
        {
            using (frame)
                seen.AddRange(frame.Faces.Select(face => (face.Box.IntersectionArea(new PixelBox(1, 1, 318, 238)) >= face.Box.Area * 0.9999f, face.Visibility)));
        }

        Assert.Contains(seen, one => one.IsInside);
        Assert.All(seen.Where(one => one.IsInside), one => Assert.Equal(1, one.Visibility, 1e-5f));
        Assert.Contains(seen, one => !one.IsInside && one.Visibility is > 0 and < 0.9f);
    }

    [Fact]
    public void Faces_come_nearest_first_and_the_nearer_hide_the_farther()
    {
        // Ten people in a small room: among a few dozen frames somebody stands before somebody.
        var hidden = 0;
        foreach (var frame in CrowdFilm.FromSeed(2, Small with { People = 10 }).Frames(2, 12))
        {
            using (frame)
            {
                if (frame.Faces.Count > 0 && frame.Faces[0].Box.X > 2 && frame.Faces[0].Box.Right < 318)
                    Assert.Equal(1, frame.Faces[0].Visibility, 1e-5f);
                hidden += frame.Faces.Count(face => face.Visibility < 0.5f && face.Box.X > 0 && face.Box.Right < 320);
            }
        }

        Assert.True(hidden > 0);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        var film = CrowdFilm.FromSeed(1, Small);
        Assert.Throws<ArgumentOutOfRangeException>(() => film.At(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => film.Frames(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => film.Frames(5, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CrowdFilm.FromSeed(1, Small with { People = 0 }));
    }

    private static byte[] Bytes(CrowdFrame frame)
    {
        using (frame)
            return frame.Picture.ToPixels().Rgb.ToArray();
    }
}
