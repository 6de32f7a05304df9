using Microsoft.Extensions.Time.Testing;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.UnitTests.Video.Sources;

public sealed class FolderFramesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("semblance-frames-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Pictures_come_in_the_order_of_their_names_with_times()
    {
        Write(10);
        var frames = await ReadAsync(new FrameDemand { FolderPerSecond = 10 });
        Assert.Equal(Enumerable.Range(0, 10).Select(k => ((long)k, k / 10.0, k)), frames);
    }

    [Fact]
    public async Task Fewer_a_second_are_chosen_evenly()
    {
        Write(10);
        Assert.Equal([0, 4, 8], (await ReadAsync(new FrameDemand { FolderPerSecond = 10, PerSecond = 2.5 })).Select(frame => frame.Number));
        Assert.Equal([0, 2, 3, 5, 6, 8, 9], (await ReadAsync(new FrameDemand { FolderPerSecond = 30, PerSecond = 20 })).Select(frame => frame.Number));
    }

    [Fact]
    public async Task A_broken_picture_is_told_and_left_out()
    {
        Write(3);
        File.WriteAllText(Path.Combine(_folder.FullName, "frame01.png"), "no picture");
        File.WriteAllText(Path.Combine(_folder.FullName, "notes.txt"), "not looked at");
        var news = new List<SourceNews>();
        Assert.Equal([0, 2], (await ReadAsync(new FrameDemand(), news)).Select(frame => frame.Number));
        Assert.Contains(news, one => one.What.Contains("frame01.png", StringComparison.Ordinal));
        Assert.Equal(SourceState.Ended, news[^1].State);
    }

    [Fact]
    public async Task A_folder_without_pictures_is_refused() =>
        Assert.Equal(ErrorCode.VideoUnreadable, (await Assert.ThrowsAsync<SemblanceException>(() => ReadAsync(new FrameDemand()))).Code);

    private async Task<List<(long Number, double Seconds, int Value)>> ReadAsync(FrameDemand demand, List<SourceNews>? news = null)
    {
        var frames = new List<(long, double, int)>();
        await using var source = FrameSources.Open(VideoSource.Parse(_folder.FullName), demand, new FakeTimeProvider(), new Listed(news ?? []));
        while (await source.NextAsync(TestContext.Current.CancellationToken) is { } frame)
        {
            using (frame)
                frames.Add((frame.Number, Math.Round(frame.Time.TotalSeconds, 6), frame.Picture.ToPixels().Rgb.Span[0]));
        }

        return frames;
    }

    private void Write(int count)
    {
        for (var k = 0; k < count; k++)
            File.WriteAllBytes(Path.Combine(_folder.FullName, FormattableString.Invariant($"frame{k:00}.png")), PictureEncoder.ToPng(new PixelBlock(Enumerable.Repeat((byte)k, 12).ToArray(), 2, 2)));
    }

    private sealed class Listed(List<SourceNews> news) : IProgress<SourceNews>
    {
        public void Report(SourceNews value) => news.Add(value);
    }
}
