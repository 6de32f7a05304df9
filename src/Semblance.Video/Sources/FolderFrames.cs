using Semblance.Errors;
using Semblance.Imaging.Codecs;

namespace Semblance.Video.Sources;

/// <summary>The pictures of a folder in the order of their names, as frames. One that can't be decoded is told and left out.</summary>
internal sealed class FolderFrames(VideoSource source, FrameDemand demand, TimeProvider time, ToldNews news) : IFrameSource
{
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase) { ".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".avif" };

    private IEnumerator<(string File, int Number)>? _files;

    public bool IsLive => false;

    public long Dropped => 0;

    public TimeSpan Decoding => TimeSpan.Zero;

    public async ValueTask<VideoFrame?> NextAsync(CancellationToken cancellation)
    {
        _files ??= Chosen().GetEnumerator();
        while (_files.MoveNext())
        {
            if (await ReadAsync(_files.Current.File, _files.Current.Number, cancellation).ConfigureAwait(false) is not { } frame)
                continue;
            news.Tell(SourceState.Running);
            return frame;
        }

        news.Tell(SourceState.Ended);
        return null;
    }

    public ValueTask DisposeAsync()
    {
        _files?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<VideoFrame?> ReadAsync(string file, int number, CancellationToken cancellation)
    {
        try
        {
            var picture = PictureDecoder.Decode(await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false));
            return new VideoFrame(picture, number, TimeSpan.FromSeconds(number / demand.FolderPerSecond), time.GetUtcNow());
        }
        catch (Exception refusal) when (refusal is SemblanceException or IOException or UnauthorizedAccessException)
        {
            news.Tell(SourceState.Running, $"'{Path.GetFileName(file)}' was left out: {(refusal as SemblanceException)?.What ?? "it can't be read."}");
            return null;
        }
    }

    private IEnumerable<(string File, int Number)> Chosen()
    {
        var files = Directory.EnumerateFiles(source.Address).Where(static file => Endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
            throw new SemblanceException(ErrorCode.VideoUnreadable, $"The folder '{source.Shown}' holds no pictures.", "Name a folder with JPEG, PNG, WebP, GIF, BMP, TIFF or AVIF files.");
        var step = demand.PerSecond is { } rate ? Math.Max(1, demand.FolderPerSecond / rate) : 1;
        return Enumerable.Range(0, files.Length).Where(k => k == 0 || (int)(k / step) != (int)((k - 1) / step)).Select(k => (files[k], k));
    }
}
