using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace Semblance.IntegrationTests.Running;

/// <summary>The real program as a server: a process of its own on a port that the system chose.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private const string Listens = "Semblance listens at ";

    /// <summary>A start takes about two seconds on a quiet core; a busy machine is given thirty times that.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ServedProgram(Process process, string output)
    {
        (_process, Output) = (process, output);
        Address = new Uri(output[(output.IndexOf(Listens, StringComparison.Ordinal) + Listens.Length)..].Split(". ")[0]);
    }

    /// <summary>What it wrote until it listened.</summary>
    public string Output { get; }

    public Uri Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<ServedProgram> StartAsync(MadeWorld world)
    {
        var process = Process.Start(ProgramRun.StartOf(world.House, world.WithModels("serve", "--listen", "http://127.0.0.1:0", "--data", "vault", "--account", "porter")))!;
        var output = string.Empty;
        while (!output.Contains(Listens, StringComparison.Ordinal))
        {
            if (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(MostTime) is not { } line)
                throw new InvalidOperationException(output + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            output += line + "\n";
        }

        return new ServedProgram(process, output);
    }

    /// <summary>Somebody who asks it.</summary>
    public HttpClient Client(string? token = null)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Tells it to end, as a service manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(MostTime);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
