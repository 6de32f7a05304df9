using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Semblance.Errors;
using Semblance.Imaging;

namespace Semblance.Server.Decoding;

/// <summary>A child that decodes, seen from the server: bounded in memory and time, without the server's environment, without a network of its own to speak of. One picture at a time.</summary>
internal sealed class RunningChild : IAsyncDisposable
{
    private const string Limiter = "prlimit";

    private static readonly string[] Inherited = ["PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "DOTNET_ROOT", "DOTNET_ROOT_X64", "LD_LIBRARY_PATH"];

    private readonly Process _process;
    private readonly BinaryReader _pictures;
    private readonly PictureLimits _limits;
    private readonly TimeSpan _longest;

    private RunningChild(Process process, PictureLimits limits, TimeSpan longest)
    {
        (_process, _limits, _longest) = (process, limits, longest);
        _pictures = new BinaryReader(process.StandardOutput.BaseStream);
    }

    /// <summary>Pictures that it has decoded or refused.</summary>
    public int Served { get; private set; }

    /// <summary>Starts a child.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputFormatUnsupported"/>: it can't be started.</exception>
    public static RunningChild Start(ChildCommand command, PictureLimits limits)
    {
        try
        {
            return new RunningChild(Start(Limited(command)), limits, command.Longest);
        }
        catch (Win32Exception)
        {
            return new RunningChild(Unlimited(command), limits, command.Longest);
        }
    }

    /// <summary>Lets it decode a file. After any failure but a refusal it is of no more use.</summary>
    public async Task<Picture> DecodeAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_longest);
        await using var registration = limit.Token.Register(static child => Kill((Process)child!), _process).ConfigureAwait(false);
        var asking = _process.StandardInput.BaseStream;
        await asking.WriteAsync(BitConverter.GetBytes(file.Length), CancellationToken.None).ConfigureAwait(false);
        await asking.WriteAsync(file, CancellationToken.None).ConfigureAwait(false);
        await asking.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        Served++;
        return await Task.Run(() => PictureTransfer.Read(_pictures, _limits), CancellationToken.None).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        Kill(_process);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _pictures.Dispose();
        _process.Dispose();
    }

    private static ProcessStartInfo Limited(ChildCommand command) => Bare(new ProcessStartInfo(
        Limiter,
        [string.Create(CultureInfo.InvariantCulture, $"--as={command.AddressSpace}"), "--core=0", "--nproc=512", "--", command.Program, .. command.Arguments]));

    private static Process Unlimited(ChildCommand command)
    {
        try
        {
            return Start(Bare(new ProcessStartInfo(command.Program, command.Arguments)));
        }
        catch (Win32Exception)
        {
            throw new SemblanceException(ErrorCode.InputFormatUnsupported, "The process that decodes pictures can't be started.", "Check that the program's own files are complete.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;

        // What a native library complains about may name other callers' files: it is read, so that nothing is held up, and thrown away.
        process.BeginErrorReadLine();
        return process;
    }

    private static ProcessStartInfo Bare(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, true, false);
        foreach (var name in start.Environment.Keys.Except(Inherited, StringComparer.Ordinal).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x20000000";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }
    }
}
