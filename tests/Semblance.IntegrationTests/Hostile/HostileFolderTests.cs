using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>The thousand files given to the real program, all in one go.</summary>
public sealed class HostileFolderTests
{
    /// <summary>About half a minute on two quiet cores; a busy machine is given ten times that.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Two pictures of 50 million pixels at a time, in three bytes each, as the decoder holds them and once more copied out, make 600 MB;
    /// the rest is for the runtime, the networks and what the allocators keep.
    /// </summary>
    private const long MostBytes = 1_500_000_000;

    [Fact]
    public async Task The_program_survives_them_all_in_bounded_memory_and_says_a_line_for_each_bad_one()
    {
        using var world = new MadeWorld();
        var names = HostileFiles.All.Select(file => Write(world.House, file)).ToArray();
        long? peak = null;

        // The program answers when all pictures are done, and its answer is longer than a pipe holds: at the first byte it stands still with its peak behind it.
        var run = await ProgramRun.Of(world.House, MostTime, process => peak = PeakBytes(process), "detect", "files", "--json", "--threads", "2", "--models", world.Models);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(string.Empty, run.Complaints);
        var answers = run.Json.EnumerateArray().ToArray();
        Assert.Equal(names, answers.Select(static answer => answer.GetProperty("file").GetString()), StringComparer.Ordinal);
        var bad = answers.Where(static answer => answer.TryGetProperty("error", out _)).ToArray();
        Assert.InRange(bad.Length, 200, HostileFiles.Count - 200);
        Assert.All(bad, DemandOneLine);
        JsonKeys.DemandSnakeCase(run.Json);
        TestContext.Current.SendDiagnosticMessage($"peak {peak} bytes, {bad.Length} bad files");
        if (OperatingSystem.IsLinux())
            Assert.InRange(peak!.Value, 1, MostBytes);
    }

    private static void DemandOneLine(JsonElement answer)
    {
        var words = answer.GetProperty("error").GetString()!;
        Assert.NotEmpty(words);
        Assert.DoesNotContain('\n', words);
        Assert.DoesNotContain("vips", words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A folder stands for the files in it that are named like pictures.</summary>
    private static string Write(ScratchFolder house, HostileFile file)
    {
        var name = "files/" + file.Name + (Semblance.Cli.Pictures.PictureFiles.IsPicture(file.Name) ? string.Empty : ".jpg");
        house.Write(name, file.Bytes);
        return name;
    }

    /// <summary>The most memory that the process ever held (VmHWM, "high water mark", of Linux).</summary>
    private static long? PeakBytes(Process process)
    {
        var status = $"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status";
        return File.Exists(status)
            ? long.Parse(File.ReadLines(status).First(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024
            : null;
    }
}
