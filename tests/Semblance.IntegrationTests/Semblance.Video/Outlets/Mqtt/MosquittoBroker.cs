using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Semblance.IntegrationTests.Video.Outlets.Mqtt;

/// <summary>Debian's broker on a free port of this machine, with settings of its own.</summary>
internal sealed class MosquittoBroker : IAsyncDisposable
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smb-mqtt-");
    private readonly string _settings;
    private Process? _process;

    private MosquittoBroker(string settings) => (_settings, Port) = (settings, FreePort());

    /// <summary>Why there can be none here; null where there can.</summary>
    public static string? Obstacle { get; } = Find("mosquitto") is null || Find("mosquitto_sub") is null || Find("mosquitto_pub") is null
        ? "mosquitto is not installed (Debian: apt-get install mosquitto mosquitto-clients)"
        : null;

    public int Port { get; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"mqtt://127.0.0.1:{Port}");

    public string Folder => _folder.FullName;

    /// <summary>Starts a broker. It keeps subscriptions of those who want it when it is stopped.</summary>
    public static async Task<MosquittoBroker> StartAsync(string settings = "allow_anonymous true", Action<string>? prepare = null)
    {
        var broker = new MosquittoBroker(settings);
        prepare?.Invoke(broker.Folder);
        await broker.StartServerAsync();
        return broker;
    }

    public async Task StartServerAsync()
    {
        var file = Path.Combine(Folder, "mosquitto.conf");
        await File.WriteAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"""
            listener {Port} 127.0.0.1
            user {Environment.UserName}
            persistence true
            persistence_location {Folder}/
            log_dest file {Folder}/log
            {_settings.Replace("FOLDER", Folder, StringComparison.Ordinal)}

            """));
        _process = Process.Start(new ProcessStartInfo(Find("mosquitto")!, ["-c", file]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var began = Stopwatch.GetTimestamp();
        while (!await IsListeningAsync())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(began) > MostTime)
                throw new InvalidOperationException("The broker does not listen: " + await File.ReadAllTextAsync(Path.Combine(Folder, "log")));
            await Task.Delay(20);
        }
    }

    /// <summary>Stops it in good order: it writes down what it keeps.</summary>
    public async Task StopServerAsync()
    {
        if (_process is { HasExited: false })
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await _process.WaitForExitAsync().WaitAsync(MostTime);
        }

        _process?.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopServerAsync();
        _folder.Delete(recursive: true);
    }

    public static string? Find(string program) => ((Environment.GetEnvironmentVariable("PATH") ?? string.Empty) + ":/usr/sbin").Split(':')
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private async Task<bool> IsListeningAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
