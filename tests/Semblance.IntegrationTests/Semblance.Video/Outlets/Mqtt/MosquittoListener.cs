using System.Diagnostics;
using System.Globalization;

namespace Semblance.IntegrationTests.Video.Outlets.Mqtt;

/// <summary>Another program that hears what a broker tells: "0 topic payload" for what is told now, "1 topic payload" for what was retained.</summary>
internal sealed class MosquittoListener : IDisposable
{
    private const string Beacon = "beacon";

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private MosquittoListener(Process process) => _process = process;

    /// <summary>Listens; it hears already when this returns.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="topic">What is listened to.</param>
    /// <param name="more">More options: "-c -i NAME" is told what it missed.</param>
    public static async Task<MosquittoListener> StartAsync(MosquittoBroker broker, string topic, params string[] more)
    {
        var port = broker.Port.ToString(CultureInfo.InvariantCulture);
        using (var tell = Process.Start(MosquittoBroker.Find("mosquitto_pub")!, ["-h", "127.0.0.1", "-p", port, "-q", "1", "-r", "-t", Beacon, "-m", "lit"]))
            await tell.WaitForExitAsync().WaitAsync(MostTime);
        var start = new ProcessStartInfo(MosquittoBroker.Find("mosquitto_sub")!, ["-h", "127.0.0.1", "-p", port, "-q", "1", "-F", "%r %t %p", "-t", topic, "-t", Beacon, .. more]) { UseShellExecute = false, RedirectStandardOutput = true };
        var listener = new MosquittoListener(Process.Start(start)!);
        var before = new List<string>();
        while (await listener.LineAsync() is var line && !line.EndsWith($"{Beacon} lit", StringComparison.Ordinal))
            before.Add(line);
        listener.Retained = before;
        return listener;
    }

    /// <summary>What had been retained when it began.</summary>
    public IReadOnlyList<string> Retained { get; private set; } = [];

    /// <summary>The next message that is no beacon.</summary>
    public async Task<string> NextAsync()
    {
        while (true)
        {
            if (await LineAsync() is var line && !line.EndsWith($"{Beacon} lit", StringComparison.Ordinal))
                return line;
        }
    }

    /// <summary>Reads until a message comes.</summary>
    public async Task UntilAsync(string message)
    {
        while (!string.Equals(await NextAsync(), message, StringComparison.Ordinal))
        {
            // others are not asked about
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task<string> LineAsync() =>
        await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(MostTime) ?? throw new InvalidOperationException("The listener ended.");
}
