using System.ComponentModel;
using System.Diagnostics;

namespace Semblance.VaultSoak.Power;

/// <summary>A program of the system, such as mount.</summary>
internal static class SystemTool
{
    /// <summary>Runs it.</summary>
    /// <returns>What it complained of; null where it succeeded.</returns>
    public static async Task<string?> TryAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var complaints = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? null : $"{program}: {(await complaints).Trim()} (exit code {process.ExitCode})";
        }
        catch (Win32Exception)
        {
            return $"{program} is not installed";
        }
    }

    public static async Task RunAsync(string program, params IEnumerable<string> arguments)
    {
        if (await TryAsync(program, arguments) is { } complaint)
            throw new InvalidOperationException(complaint);
    }
}
