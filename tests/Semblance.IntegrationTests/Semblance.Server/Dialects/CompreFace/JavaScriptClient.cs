using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

/// <summary>CompreFace's own client for JavaScript, as it is published; fetched once into the build's folder.</summary>
internal static class JavaScriptClient
{
    private const string Package = "@exadel/compreface-js-sdk";
    private const string Version = "1.0.0";

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(150);

    /// <summary>Runs the script of this folder.</summary>
    /// <param name="folder">Where the pictures lie.</param>
    /// <param name="server">The server.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellation">Ends the program.</param>
    /// <returns>What came of each call. Skips the test where Node or the package can't be had.</returns>
    public static async Task<JsonElement> RunAsync(string folder, Uri server, string key, CancellationToken cancellation)
    {
        var root = RepositoryRoot.Path;
        var home = Directory.CreateDirectory(Path.Combine(root, "artifacts", "clients", "compreface-js")).FullName;
        var entry = Path.Combine([home, "node_modules", .. Package.Split('/'), "index.js"]);
        if (!File.Exists(entry))
            await InstallAsync(home, entry, cancellation);
        var script = Path.Combine(root, "tests", "Semblance.IntegrationTests", "Semblance.Server", "Dialects", "CompreFace", "compreface.mjs");
        var (code, output, complaints) = await RunAsync("node", folder, cancellation, script, entry, $"{server.Scheme}://{server.Host}", FormattableString.Invariant($"{server.Port}"), key);
        Assert.True(code == 0, complaints);
        return JsonDocument.Parse(output).RootElement;
    }

    private static async Task InstallAsync(string home, string entry, CancellationToken cancellation)
    {
        try
        {
            var (code, _, complaints) = await RunAsync("npm", home, cancellation, "install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--prefix", home, $"{Package}@{Version}");
            Assert.SkipUnless(code == 0 && File.Exists(entry), $"The client {Package} can't be fetched here: {complaints.Split('\n')[0]}");
        }
        catch (Exception failure) when (failure is Win32Exception or TimeoutException)
        {
            Assert.Skip("Node and npm, which CompreFace's own client needs, are not installed here, or fetch nothing.");
        }
    }

    private static async Task<(int Code, string Output, string Complaints)> RunAsync(string program, string folder, CancellationToken cancellation, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        try
        {
            var (output, complaints) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation).WaitAsync(MostTime, cancellation);
            return (process.ExitCode, await output, await complaints);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
