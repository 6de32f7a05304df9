using System.ComponentModel;
using System.Diagnostics;
using Semblance.Errors;

namespace Semblance.Video.Ffmpeg;

/// <summary>Starts the program ffmpeg. It is a child process, so that a hostile stream can end it and nothing else.</summary>
internal static class FfmpegProgram
{
    public const string Name = "ffmpeg";

    /// <summary>Starts it with its three streams in our hands.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VideoProgramMissing"/>: it is not installed.</exception>
    public static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SemblanceException(ErrorCode.VideoProgramMissing, "The program 'ffmpeg' is not installed, or is not on the path: video can't be read without it.", "Install it (Debian: apt-get install ffmpeg).");
        }
    }

    /// <summary>Processor time that a child has used; nothing where it has ended.</summary>
    public static TimeSpan? TimeOf(Process child)
    {
        try
        {
            return child.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Ends a child at once, and waits until it is gone.</summary>
    public static async Task EndAsync(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }

        await child.WaitForExitAsync().ConfigureAwait(false);
        child.Dispose();
    }
}
