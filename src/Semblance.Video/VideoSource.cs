using Semblance.Errors;

namespace Semblance.Video;

/// <summary>Where moving pictures come from.</summary>
/// <remarks>Immutable. It prints without the password that an address may carry.</remarks>
public sealed record VideoSource
{
    private VideoSource(SourceKind kind, string address) => (Kind, Address) = (kind, address);

    /// <summary>What it is.</summary>
    public SourceKind Kind { get; }

    /// <summary>The path or address as it was given, credentials included: for the decoder alone.</summary>
    public string Address { get; }

    /// <summary>Whether it goes on by itself: then what comes too late is dropped, and a lost connection is made again.</summary>
    public bool IsLive => Kind is SourceKind.Rtsp or SourceKind.Http or SourceKind.Device;

    /// <summary>The address without credentials and without what follows a question mark (where cameras put passwords), for messages.</summary>
    public string Shown => Uri.TryCreate(Address, UriKind.Absolute, out var uri) && !uri.IsFile
        ? $"{uri.Scheme}://{uri.Host}{(uri.IsDefaultPort || uri.Port < 0 ? string.Empty : FormattableString.Invariant($":{uri.Port}"))}{uri.AbsolutePath}"
        : Address;

    /// <summary>A short name for it: the file's without its ending, the camera's host, the device's.</summary>
    public string ShortName => Kind switch
    {
        SourceKind.Rtsp or SourceKind.Http => new Uri(Address).Host,
        SourceKind.Folder => Path.GetFileName(Path.TrimEndingDirectorySeparator(Address)),
        _ => Path.GetFileNameWithoutExtension(Address),
    };

    /// <summary>Reads a source as people write it.</summary>
    /// <param name="text">A path of a file, folder or device, or an address with rtsp, rtsps, http or https.</param>
    /// <returns>The source; it has not been opened.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: there is no such file, or an address of another kind.</exception>
    public static VideoSource Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Contains("://", StringComparison.Ordinal))
            return OfAddress(text);
        if (text.StartsWith("/dev/", StringComparison.Ordinal))
            return new VideoSource(SourceKind.Device, text);
        if (Directory.Exists(text))
            return new VideoSource(SourceKind.Folder, Path.GetFullPath(text));
        if (File.Exists(text))
            return new VideoSource(SourceKind.File, Path.GetFullPath(text));
        throw new SemblanceException(ErrorCode.InputNotFound, $"There is no file, folder or device '{text}'.", "Name a video file, a folder of pictures, a device such as /dev/video0, or an address with rtsp:// or http://.");
    }

    /// <inheritdoc/>
    public override string ToString() => Shown;

    private static VideoSource OfAddress(string text)
    {
        var uri = Uri.TryCreate(text, UriKind.Absolute, out var parsed) ? parsed : null;
        return uri?.Scheme switch
        {
            "rtsp" or "rtsps" => new VideoSource(SourceKind.Rtsp, text),
            "http" or "https" => new VideoSource(SourceKind.Http, text),
            _ => throw new SemblanceException(ErrorCode.InputNotFound, $"Nothing is read from addresses of the kind '{uri?.Scheme ?? "unknown"}'.", "Use rtsp, rtsps, http or https, or the path of a file."),
        };
    }
}
