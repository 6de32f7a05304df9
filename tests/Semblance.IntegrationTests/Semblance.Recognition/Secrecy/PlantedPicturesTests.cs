using System.Globalization;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;
using Semblance.UnitTests.Models;

namespace Semblance.IntegrationTests.Recognition.Secrecy;

/// <summary>
/// The real program over pictures that can be recognised by any few bytes, with a folder of its own for temporary files: neither a picture nor a name is
/// left anywhere. SEMBLANCE_SOAK=1 makes it five hundred pictures.
/// </summary>
public sealed class PlantedPicturesTests : IDisposable
{
    private static readonly int People = Environment.GetEnvironmentVariable("SEMBLANCE_SOAK") is null ? 12 : 500;
    private static readonly string[] Vault = ["--data", "left/vault", "--account", "porter"];

    private readonly MadeWorld _world = new();
    private readonly PlantedBytes _planted = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Pictures_and_names_are_left_nowhere()
    {
        var random = new Random(5);
        for (var person = 0; person < People; person++)
            _world.House.Write($"people/{Word(random)}/{person}.png", Picture(random));
        _world.House.Write("probe.png", Picture(random));
        await DemandAsync(0, _world.Run(["gallery", "create", "door", "--purpose", "to open the door", "--basis", "6.1.f+9.2.f", "--days", "90", .. Vault]));
        var enrolled = await DemandAsync(0, _world.Run(TimeSpan.FromMinutes(10), ["enrol", "--gallery", "door", "people", "--gate", "off", "--new", .. Vault]));
        Assert.Contains(FormattableString.Invariant($"{People} of {People} people enrolled"), enrolled.Output, StringComparison.Ordinal);
        await _world.Run(["identify", "--gallery", "door", "probe.png", "--fpir", "0.01", .. Vault]);
        await DemandAsync(0, ProgramRun.Of(_world.House, ["backup", "left/backup.db", .. Vault]));
        await DemandAsync(0, ProgramRun.Of(_world.House, ["subject", "erase", FirstName(), "--gallery", "door", "--receipt", "left/receipt.json", .. Vault]));
        Assert.True(File.Exists(_world.House.In("left", "backup.db")) && Directory.Exists(_world.House.In(ProgramRun.TemporaryFolder)));
        var found = _planted.Find(_world.House.In("left")).Concat(_planted.Find(_world.House.In(ProgramRun.TemporaryFolder))).ToArray();
        Assert.True(found.Length == 0, string.Join("; ", found.Take(5)));
        Assert.NotEmpty(_planted.Find(_world.House.In("people")));
    }

    private static async Task<ProgramRun> DemandAsync(int exitCode, Task<ProgramRun> running)
    {
        var run = await running;
        Assert.True(run.ExitCode == exitCode, $"{run.ExitCode}: {run.Output}{run.Complaints}");
        return run;
    }

    private string FirstName() => Path.GetFileName(Directory.EnumerateDirectories(_world.House.In("people")).First());

    private string Word(Random random) => _planted.Plant(random.NextInt64().ToString("X16", CultureInfo.InvariantCulture));

    /// <summary>A mark before noise: no run of the file, nor of its pixels, is in any other picture.</summary>
    private byte[] Picture(Random random)
    {
        var rgb = MadeMark.Pixels(MadeWorld.Side, MadeWorld.Side, new MadeMark(192, 128, 64));
        for (var i = 0; i < rgb.Length; i += 3)
        {
            if (rgb[i] == 0 && rgb[i + 1] == 0)
                (rgb[i], rgb[i + 1], rgb[i + 2]) = ((byte)random.Next(24), (byte)random.Next(24), (byte)random.Next(256));
        }

        _planted.Plant("a picture's pixels", rgb);
        var file = PictureEncoder.ToPng(new PixelBlock(rgb, MadeWorld.Side, MadeWorld.Side));
        _planted.Plant("a picture's file", file);
        return file;
    }
}
