using System.Diagnostics;
using System.Globalization;

namespace Semblance.VaultSoak.Servers;

/// <summary>A PostgreSQL server of its own in a temporary folder, on a Unix socket, run by an account without rights.</summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string Account = "postgres";

    private readonly string _programs;
    private readonly string _settings;

    private PostgreSqlCluster(string folder, string programs, string settings) => (Folder, _programs, _settings) = (folder, programs, settings);

    public string Folder { get; }

    private string Files => Path.Combine(Folder, "pg");

    private string Identity => Path.Combine(Files, "postmaster.pid");

    /// <summary>Why there can be none here; null where there can.</summary>
    public static string? Obstacle()
    {
        if (Programs() is null)
            return "PostgreSQL is not installed (Debian: apt-get install postgresql)";
        return Environment.UserName is "root" && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith(Account + ":", StringComparison.Ordinal))
            ? $"PostgreSQL refuses to run as root, and there is no account '{Account}'"
            : null;
    }

    public static async Task<PostgreSqlCluster> StartAsync(string settings = "")
    {
        var folder = Directory.CreateTempSubdirectory("smb-pg-").FullName;
        var cluster = new PostgreSqlCluster(folder, Programs()!, settings);
        if (Environment.UserName is "root")
            await RunAsync("chown", [Account, folder]);
        await cluster.DoAsync("initdb", "-D", cluster.Files, "--data-checksums", "-A", "trust", "-U", "semblance", "-E", "UTF8", "--locale=C", "--no-sync");
        await cluster.StartServerAsync();
        return cluster;
    }

    public string AddressOf(string database) => $"Host={Folder};Database={database};Username=semblance;Timeout=10;Command Timeout=60";

    public Task AddDatabaseAsync(string name) => DoAsync("createdb", "-h", Folder, "-U", "semblance", name);

    public Task StartServerAsync() => DoAsync("pg_ctl", "-D", Files, "-w", "-t", "60", "-l", Path.Combine(Folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories='{Folder}' -c max_connections=60 -c shared_buffers=32MB {_settings}", "start");

    /// <summary>Kills the server and all that it started, as the kernel would, and starts it again.</summary>
    public async Task CrashAsync()
    {
        await KillAsync();
        // A dead process that nobody has buried yet would pass for a running server in both files.
        File.Delete(Identity);
        File.Delete(Path.Combine(Folder, ".s.PGSQL.5432.lock"));
        await StartServerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await DoAsync("pg_ctl", "-D", Files, "-m", "immediate", "-w", "-t", "20", "stop");
        }
        catch (InvalidOperationException)
        {
            await KillAsync(); // what a test really failed with must not be hidden behind a server that is dead already
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The server is halted first, so that it starts no more processes that would outlive it and go on writing.</summary>
    private async Task KillAsync()
    {
        if (!File.Exists(Identity))
            return;
        var parent = int.Parse((await File.ReadAllLinesAsync(Identity))[0], CultureInfo.InvariantCulture);
        await RunAsync("kill", ["-STOP", parent.ToString(CultureInfo.InvariantCulture)], mayFail: true);
        var family = Family(parent);
        await RunAsync("kill", ["-9", .. family.Select(member => member.ToString(CultureInfo.InvariantCulture))], mayFail: true);
        while (family.Exists(member => !IsDead(member)))
            await Task.Delay(5);
    }

    private static List<int> Family(int parent)
    {
        var members = new List<int> { parent };
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var member) && ParentOf(member) == parent)
                members.Add(member);
        }

        return members;
    }

    private static int? ParentOf(int process) => Stat(process) is { Length: > 1 } fields ? int.Parse(fields[1], CultureInfo.InvariantCulture) : null;

    private static bool IsDead(int process) => Stat(process) is not { Length: > 0 } fields || fields[0] is "Z" or "X";

    private static string[]? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max(StringComparer.Ordinal)
            : null;

    private static async Task RunAsync(string program, IEnumerable<string> arguments, bool mayFail = false)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = "/" };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 && !mayFail)
            throw new InvalidOperationException($"{program}: {await complaints}");
    }

    private Task DoAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        return Environment.UserName is "root" ? RunAsync("runuser", ["-u", Account, "--", path, .. arguments]) : RunAsync(path, arguments);
    }
}
