using System.Globalization;

namespace Semblance.Benchmarks.Server;

/// <summary>What a server and its children have taken of the machine so far (Linux).</summary>
/// <param name="Server">Processor time of the server.</param>
/// <param name="Children">Processor time of its children, those that are gone too.</param>
/// <param name="ServerBytes">Memory of the server that is in use.</param>
/// <param name="ChildBytes">Memory of its children; pages that they share with it count again.</param>
internal readonly record struct ProcessUsage(TimeSpan Server, TimeSpan Children, long ServerBytes, long ChildBytes)
{
    // Places in /proc/PID/stat behind the name, which may hold blanks.
    private const int Parent = 1;
    private const int Own = 11;
    private const int Reaped = 13;
    private const double TicksPerSecond = 100; // of USER_HZ, which Linux promises to programs

    public static ProcessUsage operator -(ProcessUsage after, ProcessUsage before) => after with { Server = after.Server - before.Server, Children = after.Children - before.Children };

    /// <exception cref="InvalidOperationException">The server is gone.</exception>
    public static ProcessUsage Read(int id)
    {
        var server = Fields(FormattableString.Invariant($"/proc/{id}")) ?? throw new InvalidOperationException("The server is gone.");
        var (children, bytes) = (Time(server, Reaped), 0L);
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(static folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            if (Fields(folder) is not { } child || int.Parse(child[Parent], CultureInfo.InvariantCulture) != id)
                continue;
            children += Time(child, Own);
            bytes += Resident(folder);
        }

        return new ProcessUsage(Time(server, Own), children, Resident(FormattableString.Invariant($"/proc/{id}")), bytes);
    }

    private static string[]? Fields(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null; // It ended meanwhile.
        }
    }

    private static long Resident(string folder)
    {
        try
        {
            var line = File.ReadLines(Path.Combine(folder, "status")).FirstOrDefault(static line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static TimeSpan Time(string[] fields, int at) =>
        TimeSpan.FromSeconds((long.Parse(fields[at], CultureInfo.InvariantCulture) + long.Parse(fields[at + 1], CultureInfo.InvariantCulture)) / TicksPerSecond);
}
