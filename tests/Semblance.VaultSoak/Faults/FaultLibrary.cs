using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Semblance.VaultSoak.Faults;

/// <summary>The library that makes calls fail: built with gcc, loaded before the C library.</summary>
public static class FaultLibrary
{
    /// <summary>Builds it.</summary>
    /// <returns>Its path; null where there is no gcc.</returns>
    public static async Task<string?> BuildAsync(string folder)
    {
        var path = Path.Combine(folder, "faults.so");
        var start = new ProcessStartInfo("gcc") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-shared", "-fPIC", "-O1", "-w", "-o", path, Path.Combine(AppContext.BaseDirectory, "Faults", "faults.c"), "-ldl"])
            start.ArgumentList.Add(argument);
        try
        {
            using var compiler = Process.Start(start)!;
            var complaints = await compiler.StandardError.ReadToEndAsync();
            await compiler.WaitForExitAsync();
            return compiler.ExitCode == 0 ? path : throw new InvalidOperationException(complaints);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Lets the Nth call from now on fail. Only in a process that has the library.</summary>
    public static unsafe void Arm(long nth, FaultMode mode) => ((delegate* unmanaged<nint, int, void>)Export("semblance_arm"))((nint)nth, (int)mode);

    public static void Disarm() => Arm(-1, FaultMode.Off);

    /// <summary>How many calls there were since it was armed.</summary>
    public static unsafe long Calls() => ((delegate* unmanaged<nint>)Export("semblance_calls"))();

    private static nint Export(string name) => NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), name);
}
