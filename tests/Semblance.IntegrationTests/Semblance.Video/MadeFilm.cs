using System.Diagnostics;
using System.Globalization;

namespace Semblance.IntegrationTests.Video;

/// <summary>A film whose frames say their own number: frame N is grey, 5 N + 20 bright.</summary>
internal sealed class MadeFilm : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("semblance-film-");

    /// <summary>Why there can't be one here, if so.</summary>
    public static string? Obstacle { get; } = Find("ffmpeg") ? null : "ffmpeg is not installed (Debian: apt-get install ffmpeg)";

    public string Folder => _folder.FullName;

    /// <summary>The number of a frame of this brightness.</summary>
    public static int NumberOf(byte grey) => (int)Math.Round((grey - 20) / 5.0);

    /// <summary>Writes a film.</summary>
    public async Task<string> WriteAsync(int frames = 30, int perSecond = 10, int width = 64, int height = 48, string name = "film.mp4")
    {
        var file = Path.Combine(Folder, name);
        var drawn = string.Create(CultureInfo.InvariantCulture, $"color=black:s={width}x{height}:r={perSecond},format=gray,geq=lum=N*5+20");
        string[] arguments = ["-v", "error", "-y", "-f", "lavfi", "-i", drawn, "-frames:v", frames.ToString(CultureInfo.InvariantCulture), "-c:v", "mpeg4", "-q:v", "1", file];
        using var child = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        var complaint = await child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? file : throw new InvalidOperationException(complaint);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static bool Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
