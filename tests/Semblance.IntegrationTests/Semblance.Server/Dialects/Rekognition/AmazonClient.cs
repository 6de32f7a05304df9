using System.Diagnostics;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition;

/// <summary>Amazon's own client for JavaScript, fetched once from the package registry that npm is set to and kept beside what is built.</summary>
internal sealed class AmazonClient
{
    private const string Package = "@aws-sdk/client-rekognition";
    private const string Version = "3.1142.0";

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(4);

    private AmazonClient(string modules) => Modules = modules;

    /// <summary>The folder that holds its modules.</summary>
    private string Modules { get; }

    /// <summary>Finds it, or fetches it.</summary>
    /// <returns>The client, or why there is none.</returns>
    public static async Task<(AmazonClient? Client, string Obstacle)> FindAsync(CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "npm", "rekognition-" + Version));
        try
        {
            if (!File.Exists(Path.Combine(folder, "node_modules", Package, "package.json")))
            {
                Directory.CreateDirectory(folder);
                var (code, _, complaint) = await RunAsync("npm", ["install", "--prefix", folder, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error", $"{Package}@{Version}"], new Dictionary<string, string>(StringComparer.Ordinal), cancellation);
                if (code != 0)
                    return (null, $"npm does not get {Package}: {complaint.Split('\n')[0]}");
            }

            var (ended, version, _) = await RunAsync("node", ["--version"], new Dictionary<string, string>(StringComparer.Ordinal), cancellation);
            return ended == 0 && int.Parse(version.TrimStart('v').Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) >= 20 ? (new AmazonClient(folder), string.Empty) : (null, $"node is {version.Trim()}, and 20 is needed");
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or TimeoutException)
        {
            return (null, $"node and npm are needed: {missing.Message}");
        }
    }

    /// <summary>Runs a script with it.</summary>
    /// <returns>What the script printed.</returns>
    public async Task<string> RunAsync(string script, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        var (code, output, complaint) = await RunAsync("node", [script], new Dictionary<string, string>(environment, StringComparer.Ordinal) { ["MODULES"] = Modules }, cancellation);
        Assert.True(code == 0, complaint);
        return output;
    }

    private static async Task<(int Code, string Output, string Complaint)> RunAsync(string program, string[] arguments, Dictionary<string, string> environment, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, complaint) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation).WaitAsync(MostTime, cancellation);
        return (process.ExitCode, await output, await complaint);
    }
}
