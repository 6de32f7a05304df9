using System.Diagnostics;
using System.Globalization;
using Semblance.Errors;

namespace Semblance.Video.Ffmpeg;

/// <summary>Writes frames into a video file (H.264) through a child process. The file is there under its name only when it is whole.</summary>
public sealed class FilmWriter : IAsyncDisposable
{
    private readonly string _file;
    private readonly string _part;
    private readonly int _length;
    private readonly Process _child;
    private readonly FrameStamps _said = new();
    private readonly Task _hearing;
    private bool _isDone;

    private FilmWriter(string file, int width, int height, double perSecond, string? sound)
    {
        _file = Path.GetFullPath(file);
        _part = Path.Combine(Path.GetDirectoryName(_file)!, ".part-" + Path.GetFileName(_file));
        _length = width * height * 3;
        _child = FfmpegProgram.Start(Arguments(_part, width, height, perSecond, sound));
        _hearing = _said.ReadAsync(_child.StandardError);
    }

    /// <summary>Begins a film.</summary>
    /// <param name="file">Where; what is there is replaced at the end. The ending says the format (mp4, mkv, mov).</param>
    /// <param name="width">Columns of each frame.</param>
    /// <param name="height">Rows of each frame.</param>
    /// <param name="perSecond">Frames a second.</param>
    /// <param name="sound">A file whose sound is taken along; <see langword="null"/> for silence.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VideoProgramMissing"/>; <see cref="ErrorCode.OutputNotWritten"/>: the folder is not there.</exception>
    public static FilmWriter Begin(string file, int width, int height, double perSecond, string? sound = null) => Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))
        ? new FilmWriter(file, width, height, perSecond, sound)
        : throw new SemblanceException(ErrorCode.OutputNotWritten, $"The folder of '{file}' does not exist.", "Make it first.");

    /// <summary>Adds a frame.</summary>
    /// <param name="rgb">Width x height x 3 bytes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>.</exception>
    public async ValueTask AddAsync(ReadOnlyMemory<byte> rgb, CancellationToken cancellation)
    {
        if (rgb.Length != _length)
            throw new ArgumentException($"A frame of this film has {_length} bytes, not {rgb.Length}.", nameof(rgb));
        try
        {
            await _child.StandardInput.BaseStream.WriteAsync(rgb, cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            await FailAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends the film and gives it its name.</summary>
    /// <param name="cancellation">Gives up; there is no film then.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>.</exception>
    public async Task EndAsync(CancellationToken cancellation)
    {
        try
        {
            _child.StandardInput.Close();
            await _child.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (_child.ExitCode != 0)
                await FailAsync().ConfigureAwait(false);
            File.Move(_part, _file, overwrite: true);
            _isDone = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Failure(failure.Message, failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await FfmpegProgram.EndAsync(_child).ConfigureAwait(false);
        await _hearing.ConfigureAwait(false);
        if (!_isDone)
            File.Delete(_part);
    }

    private static IReadOnlyList<string> Arguments(string part, int width, int height, double perSecond, string? sound) =>
    [
        "-hide_banner", "-nostats", "-loglevel", "repeat+level+error", "-y",
        "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", string.Create(CultureInfo.InvariantCulture, $"{width}x{height}"), "-r", perSecond.ToString("0.######", CultureInfo.InvariantCulture), "-i", "pipe:0",
        .. sound is null ? (string[])["-an"] : ["-i", "file:" + sound, "-map", "0:v:0", "-map", "1:a?", "-c:a", "aac", "-shortest"],

        // Half as many colours as pixels in both directions: sides must be even.
        "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2",
        "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p", "-map_metadata", "-1", "-movflags", "+faststart", "file:" + part,
    ];

    private async Task FailAsync()
    {
        await _child.WaitForExitAsync().ConfigureAwait(false);
        await _hearing.ConfigureAwait(false);
        throw Failure(_said.LastWords(), null);
    }

    private SemblanceException Failure(string reason, Exception? inner) =>
        new(ErrorCode.OutputNotWritten, $"'{_file}' can't be written: {reason}.", "Check the ending of its name (mp4, mkv, mov), your rights and the room on the disk.", inner);
}
