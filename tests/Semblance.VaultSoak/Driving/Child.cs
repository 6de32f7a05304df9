using System.Diagnostics;

namespace Semblance.VaultSoak.Driving;

/// <summary>This program once more, as a process that may die.</summary>
public static class Child
{
    public static Process Start(IEnumerable<string> arguments, string? preload = null, string? armed = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (preload is not null)
            start.Environment["LD_PRELOAD"] = preload;
        if (armed is not null)
            start.Environment["SEMBLANCE_FAULT"] = armed;
        return Process.Start(start) ?? throw new InvalidOperationException("No process.");
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(IEnumerable<string> arguments, string? preload = null, string? armed = null)
    {
        using var child = Start(arguments, preload, armed);
        var output = child.StandardOutput.ReadToEndAsync();
        var errors = child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();
        return (child.ExitCode, await output + await errors);
    }
}
