using System.ComponentModel;
using System.Diagnostics;

namespace Semblance.Cli.Benching.Search.Peers;

/// <summary>Python programs of this machine, as far as they have what a peer needs.</summary>
internal static class PythonProgram
{
    private const string Name = "python3";

    /// <summary>Where Debian's packages for Python are found, whatever comes first on the path.</summary>
    private const string SystemFolder = "/usr/bin";

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    /// <summary>The folders in which one is looked for.</summary>
    public static IEnumerable<string> Folders => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append(SystemFolder).Distinct(StringComparer.Ordinal);

    /// <summary>The first one that can import modules; <see langword="null"/> where none can.</summary>
    /// <param name="folders">Where to look, in this order.</param>
    /// <param name="modules">Names of modules, divided by commas.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<string?> FindAsync(IEnumerable<string> folders, string modules, CancellationToken cancellation)
    {
        foreach (var program in folders.Select(static folder => Path.Combine(folder, Name)).Where(File.Exists))
        {
            if (await CanImportAsync(program, modules, cancellation))
                return program;
        }

        return null;
    }

    /// <summary>Starts a program with its streams in our hands and one thread; <see langword="null"/> where it can't be started.</summary>
    public static Process? Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        (start.Environment["OMP_NUM_THREADS"], start.Environment["OPENBLAS_NUM_THREADS"]) = ("1", "1");
        try
        {
            var process = Process.Start(start);
            process?.BeginErrorReadLine(); // read, so that nothing is held up, and thrown away
            return process;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Ends a program that may have ended already.</summary>
    public static async Task EndAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }

        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static async Task<bool> CanImportAsync(string program, string modules, CancellationToken cancellation)
    {
        if (Start(program, "-c", "import " + modules) is not { } process)
            return false;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(MostTime);
        try
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await EndAsync(process);
        }
    }
}
