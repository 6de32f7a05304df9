using System.Diagnostics;
using System.Text.Json;

namespace Semblance.IntegrationTests.Running;

/// <summary>One run of the real program as a process of its own, as a shell would start it: its exit code and what it wrote, both streams piped.</summary>
/// <param name="ExitCode">What it ended with; above 128 it was ended by a signal.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Complaints">Its standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Complaints)
{
    /// <summary>Where in the house the program's temporary files are.</summary>
    public const string TemporaryFolder = "temporary";

    /// <summary>Most commands take about a second on a quiet core; a busy machine is given sixty times that.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    /// <summary>The lines of standard error.</summary>
    public string[] ComplaintLines => Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Runs a command line in a house of its own: no model and no setting of the machine is seen, but the models that come with the program.</summary>
    public static Task<ProgramRun> Of(ScratchFolder house, params string[] arguments) => Of(house, MostTime, atFirstOutput: null, arguments);

    /// <summary>The same with a program that has no models either.</summary>
    public static Task<ProgramRun> OfBare(ScratchFolder house, params string[] arguments) => Of(Start(house, BareProgram.In(house, Program()), arguments), MostTime, atFirstOutput: null);

    /// <summary>The same with a time limit, and something to do when the first byte of standard output has come.</summary>
    /// <exception cref="TimeoutException">It did not end in time; it was ended then.</exception>
    public static Task<ProgramRun> Of(ScratchFolder house, TimeSpan limit, Action<Process>? atFirstOutput, params string[] arguments) => Of(Start(house, Program(), arguments), limit, atFirstOutput);

    private static async Task<ProgramRun> Of(ProcessStartInfo start, TimeSpan limit, Action<Process>? atFirstOutput)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var complaints = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var first = new char[1];
            var read = await process.StandardOutput.ReadAsync(first, TestContext.Current.CancellationToken).AsTask().WaitAsync(limit, TestContext.Current.CancellationToken);
            atFirstOutput?.Invoke(process);
            var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(limit, TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(limit, TestContext.Current.CancellationToken);
            return new ProgramRun(process.ExitCode, new string(first, 0, read) + rest, await complaints);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>How the program is started in a house, for whoever has to speak with it while it runs.</summary>
    public static ProcessStartInfo StartOf(ScratchFolder house, params string[] arguments) => Start(house, Program(), arguments);

    private static ProcessStartInfo Start(ScratchFolder house, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(Runtime(), [program, .. arguments])
        {
            WorkingDirectory = house.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToArray())
            start.Environment.Remove(name);
        start.Environment["HOME"] = house.Path;
        start.Environment["TMPDIR"] = Directory.CreateDirectory(house.In(TemporaryFolder)).FullName;
        start.Environment["XDG_DATA_HOME"] = house.In("data");
        return start;
    }

    /// <summary>Model folders and proxies of whoever runs the tests.</summary>
    private static bool IsForeign(string variable) =>
        variable.StartsWith("SEMBLANCE_", StringComparison.Ordinal) || variable.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase);

    /// <summary>The program that runs the program.</summary>
    public static string Runtime() =>
        Environment.ProcessPath is { } own && string.Equals(Path.GetFileNameWithoutExtension(own), "dotnet", StringComparison.Ordinal) ? own : "dotnet";

    /// <summary>The program lies beside these tests: the project reference builds it in the same configuration.</summary>
    public static string Program()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(own.Parent!.Parent!.FullName, "Semblance.Cli", own.Name, "semblance-cli.dll");
        return File.Exists(program) ? program : throw new FileNotFoundException("Build the solution first: the program is not there.", program);
    }
}
