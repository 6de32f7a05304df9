using System.Runtime.InteropServices;

namespace Semblance.Benchmarks.Server;

/// <summary>Puts load on the built server over a large gallery: one client, as many as it takes, and four times what it can do.</summary>
internal static class ServerLoad
{
    /// <summary>Runs all: <c>server-load FOLDER PROGRAM [--rows 100000] [--seconds 600] [--overload-seconds 60] [--json] [-- OPTIONS OF serve]</c>. Being told to end (Ctrl+C, SIGTERM), it tells what it knows, and ends the server.</summary>
    /// <returns>0; 1 where it is not whole.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var options = LoadOptions.Read(args);
        using var told = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var engine = FaceEngine.Open(new FaceEngineOptions { ModelFolder = Path.Combine(Path.GetDirectoryName(options.Program)!, "models") });
        var (gallery, pictures) = (new LoadGallery(options.Folder, engine), new MadePictures());
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"gallery of {options.Rows:N0}, and what its parts take by themselves ..."));
        await gallery.FillAsync(options.Rows);
        var inside = await gallery.MeasureAsync(pictures.DecodeTime());
        var report = await RunAsync(options, gallery.Name, pictures, inside, told.Token);
        await output.WriteLineAsync(options.IsJson ? report.ToJson() : report.ToString());
        return report.CutShort is null ? 0 : 1;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            told.Cancel();
        }
    }

    private static async Task<LoadReport> RunAsync(LoadOptions options, string gallery, MadePictures pictures, InsideFigures inside, CancellationToken told)
    {
        await using var server = await ServedProgram.StartAsync(options.Program, options.Folder, [.. options.Served]);
        using var door = server.With(await server.DeviceKeyAsync());
        using var admin = server.With(server.AdminKey);
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(told, server.Ended);
        var run = new LoadRun(options, server, admin, new SearchClient(door, gallery, pictures, cut.Token), inside, cut.Token);
        await run.RunAsync();
        return run.Report;
    }
}
