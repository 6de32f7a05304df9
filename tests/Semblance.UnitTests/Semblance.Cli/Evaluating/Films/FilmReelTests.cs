using Semblance.Cli.Evaluating.Films;
using Semblance.Cli.Synthesizing;
using Semblance.Errors;
using Semblance.Evaluation.Tracking;
using Semblance.Synthetic.Crowd;

namespace Semblance.UnitTests.Cli.Evaluating.Films;

/// <summary>Films made and kept: <see cref="FilmReel"/>, <see cref="KeptFilm"/>, <see cref="FilmTruth"/>.</summary>
public sealed class FilmReelTests : IDisposable
{
    private static readonly CrowdOptions Small = new() { People = 2, Width = 320, Height = 240, SmallestFace = 20, LargestFace = 40 };

    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-films-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_reader_sees_every_frame_and_none_is_held_longer_than_needed()
    {
        var reel = new FilmReel(CrowdFilm.FromSeed(3, Small), 1, 4, readers: 2);
        await using var first = reel.Open();
        await using var second = new ReelFrames(reel, TimeProvider.System);
        for (var k = 0; k < 4; k++)
        {
            using var one = await first.NextAsync(TestContext.Current.CancellationToken);
            Assert.Equal(1, reel.Held);
            using var other = await second.NextAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, reel.Held);
            Assert.Equal((k, TimeSpan.FromSeconds(k)), ((int)one!.Number, one.Time));
            Assert.Equal(one.Picture.ToPixels().Rgb.ToArray(), other!.Picture.ToPixels().Rgb.ToArray());
        }

        Assert.Null(await first.NextAsync(TestContext.Current.CancellationToken));
        Assert.Equal((4, 2, "film-3"), (reel.Frames, reel.People.Count, reel.Name));
        Assert.All(reel.Truth(), box => Assert.Contains(box.TrackId, reel.People.Select(FilmTruth.NameOf), StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_kept_film_is_the_film_that_was_written()
    {
        var order = new CrowdOrder(3, 2, 5, 1, IsPng: true);
        await CrowdRun.WriteAsync(order, Path.Combine(_folder, "film-3"), new Progress<double>(), TestContext.Current.CancellationToken);
        var kept = Assert.Single(KeptFilm.Find(_folder, 1));
        var reel = new FilmReel(CrowdFilm.FromSeed(3, new CrowdOptions { People = 2 }), 1, 5, readers: 1);
        await using var written = kept.Open();
        await using var made = reel.Open();
        while (await made.NextAsync(TestContext.Current.CancellationToken) is { } frame)
        {
            using var same = await written.NextAsync(TestContext.Current.CancellationToken);
            Assert.Equal((frame.Number, frame.Time), (same!.Number, same.Time));
            frame.Dispose();
        }

        Assert.Equal((reel.Name, reel.Frames), (kept.Name, kept.Frames));
        Assert.Equal(reel.Truth().Select(box => (box.Frame, box.TrackId, box.IsIgnored)), kept.Truth().Select(box => (box.Frame, box.TrackId, box.IsIgnored)));
    }

    [Fact]
    public void A_folder_without_a_film_is_refused() =>
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => KeptFilm.Find(_folder, 5)).Code);

    [Fact]
    public async Task Lists_are_written_and_read_again()
    {
        TrackBox[] truth = [new(1, "5", new(1, 2, 30, 40)) { Visibility = 0.5 }];
        await FilmLists.WriteAsync(_folder, "one", truth, [new(1, "7", new(1, 2, 30, 40))], TestContext.Current.CancellationToken);
        Assert.Equal(truth, TrackList.ReadTruth(Path.Combine(_folder, "one.truth.txt")));
        Assert.Equal("7", Assert.Single(TrackList.ReadResult(Path.Combine(_folder, "one.result.txt"))).TrackId);
        await FilmLists.WriteAsync(_folder, "two", null, [], TestContext.Current.CancellationToken);
        Assert.False(File.Exists(Path.Combine(_folder, "two.truth.txt")));
    }

    [Theory]
    [InlineData(1, false, 60, 4)]
    [InlineData(0.8, false, 60, null)]
    [InlineData(1, true, 60, null)]
    [InlineData(1, false, 50, null)]
    public void A_frame_is_good_where_a_face_is_open_large_and_no_profile(double visibility, bool isProfile, float height, int? first)
    {
        TrackBox[] truth = [new(2, "a", new(0, 0, 50, 60)), new(4, "a", new(0, 0, 50, height)) { Visibility = visibility, IsIgnored = isProfile }, new(3, "b", new(0, 0, 50, 60))];
        Assert.Equal(first, GoodFrame.First(truth, "a", 3));
    }
}
