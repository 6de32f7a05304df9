using System.Text;
using Semblance.Errors;

namespace Semblance.Cli.Output;

/// <summary>Writes what a command line asks to be written. Folders that are missing are made.</summary>
internal static class OutputFiles
{
    /// <summary>Writes a page or another text.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: the path can't be written.</exception>
    public static Task WriteAsync(string path, string text, CancellationToken cancellation) => WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellation);

    /// <summary>Writes bytes.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: the path can't be written.</exception>
    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(path, bytes, cancellation);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(path, cause);
        }
    }

    /// <summary>Writes a text about a person: a new file that its owner alone can read.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: the path can't be written, or there is such a file.</exception>
    public static Task WriteForOwnerAsync(string path, string text, CancellationToken cancellation) => WriteForOwnerAsync(path, Encoding.UTF8.GetBytes(text + "\n"), cancellation);

    /// <summary>The same for bytes.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: the path can't be written, or there is such a file.</exception>
    public static async Task WriteForOwnerAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            await using var stream = new FileStream(path, options);
            await stream.WriteAsync(bytes, cancellation);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(path, cause);
        }
    }

    /// <summary>Makes a folder where it is missing, before the work whose results go there.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: there is a file of that name, or it can't be made.</exception>
    public static string MakeFolder(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(folder, cause);
        }
    }

    private static SemblanceException NotWritten(string path, Exception cause) =>
        new(ErrorCode.OutputNotWritten, $"{path} can't be written.", "Name another place, or check your rights and the room on the disk.", cause);
}
