using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Semblance.Benchmarks.Server;

/// <summary>The built program as a server: started on a free port of this machine, asked with keys, and told to end.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private const string KeyStart = "semblance_";
    private const string Listens = "Semblance listens at ";

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly CancellationTokenSource _end = new();

    private ServedProgram(Process process, Uri address, string adminKey)
    {
        (_process, Address, AdminKey) = (process, address, adminKey);
        process.Exited += (_, _) => _end.Cancel();
        process.EnableRaisingEvents = true;
    }

    /// <summary>Cancelled when it ends, by itself or not.</summary>
    public CancellationToken Ended => _end.Token;

    public Uri Address { get; }

    public string AdminKey { get; }

    public int Id => _process.Id;

    /// <summary>Starts it and waits until it listens. The first admin's key is shown once, so it is kept beside the vault, which holds made people alone.</summary>
    public static async Task<ServedProgram> StartAsync(string program, string folder, params string[] more)
    {
        var keyFile = Path.Combine(folder, "admin-key");
        string[] arguments = [program, "serve", "--data", folder, "--listen", "http://127.0.0.1:0", "--requests-per-minute", "1000000", .. more];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.ErrorDataReceived += static (_, said) => Console.Error.WriteLine(said.Data);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Trim() is var said && said.StartsWith(KeyStart, StringComparison.Ordinal))
                await File.WriteAllTextAsync(keyFile, said);
            if (!line.StartsWith(Listens, StringComparison.Ordinal))
                continue;
            _ = DrainAsync(process.StandardOutput);
            return new ServedProgram(process, new Uri(line[Listens.Length..].Split(' ')[0].TrimEnd('.')), await File.ReadAllTextAsync(keyFile));
        }

        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }

    /// <summary>How it is, for whoever gets no answer from it. A signal that ended it shows as 128 and its number.</summary>
    public async Task<string> StateAsync()
    {
        using var longest = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(longest.Token);
            return FormattableString.Invariant($"The server ended with {_process.ExitCode} at {_process.ExitTime:HH:mm:ss}.");
        }
        catch (OperationCanceledException)
        {
            return "The server runs.";
        }
    }

    /// <summary>Somebody with a key.</summary>
    public HttpClient With(string key)
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>A fresh key of a device, as a door has it.</summary>
    public async Task<string> DeviceKeyAsync()
    {
        using var admin = With(AdminKey);
        using var answer = await admin.PostAsJsonAsync("/v1/keys", new { account = "door", role = "device", galleries = (string[])["*"] });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var end = Process.Start("kill", ["-TERM", FormattableString.Invariant($"{_process.Id}")]);
            await end.WaitForExitAsync();
        }

        using var longest = new CancellationTokenSource(LongestEnd);
        try
        {
            await _process.WaitForExitAsync(longest.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _end.Dispose();
    }

    private static async Task DrainAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            await Console.Error.WriteLineAsync(line);
    }
}
