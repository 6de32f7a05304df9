using System.Security.Cryptography;
using Semblance.Comparison;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Models;
using Semblance.UnitTests.Comparison;
using Semblance.UnitTests.Models;

namespace Semblance.IntegrationTests.Running;

/// <summary>
/// Everything that a command needs, made: models, their calibration, and pictures of people who are told apart by what stands behind their mark.
/// </summary>
/// <remarks>
/// Most of a crop is the mark, which all have; the background makes two pictures of one person score 0.99 and more, and two people 0.59 (black, white)
/// to 0.87 (black, blue). The calibration's thresholds of 1e-3 and less lie between.
/// </remarks>
internal sealed class MadeWorld : IDisposable
{
    /// <summary>Pixels a side of each picture: twice what the detector is given, so that marks are 64 pixels wide, with enough of them between the eyes.</summary>
    public const int Side = 640;

    private const int MarkSide = 64;

    private readonly MadeModels _models = new();

    public MadeWorld()
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_models.Folder, MadeModels.Embedder + ".onnx"))));
        var folder = Directory.CreateDirectory(Path.Combine(_models.Folder, CalibrationLibrary.FolderName)).FullName;
        foreach (var model in new[] { ModelIdentity.FromSha256(digest, mirrored: true), ModelIdentity.FromSha256(digest, mirrored: false) })
            File.WriteAllBytes(Path.Combine(folder, CalibrationLibrary.FileName(model)), new Calibration(model, CalibrationTables.Source, Points).ToJson());
    }

    /// <summary>The house that commands are run in.</summary>
    public ScratchFolder House { get; } = new();

    /// <summary>The model folder.</summary>
    public string Models => _models.Folder;

    /// <summary>Adds a liveness network to the models: it says how green the widened face box is.</summary>
    public void AddLiveness(string name = MadeModels.Liveness, double factor = 3) => _models.AddLiveness(name, factor);

    /// <summary>FMR 1e-1 at 0.8, 1e-2 at 0.85, 1e-3 at 0.9, 1e-4 at 0.95.</summary>
    private static IEnumerable<CalibrationPoint> Points =>
        CalibrationTables.Points.Select(static (point, i) => point with { Score = 0.8 + (i * 0.05) });

    /// <summary>A picture of a person with one mark.</summary>
    /// <param name="person">The red, green and blue behind the mark.</param>
    /// <param name="shot">Which picture of the person: the mark lies elsewhere in each.</param>
    public static byte[] Picture((byte Red, byte Green, byte Blue) person, int shot = 0)
    {
        var mark = new MadeMark(MarkSide * (2 + (shot % 5)), 2 * MarkSide, MarkSide, Tint: shot * 2);
        var rgb = MadeMark.Pixels(Side, Side, mark);
        for (var i = 0; i < Side * Side; i++)
        {
            if (rgb[i * 3] == 0 && rgb[(i * 3) + 1] == 0)
                (rgb[i * 3], rgb[(i * 3) + 1], rgb[(i * 3) + 2]) = person;
        }

        return PictureEncoder.ToPng(new PixelBlock(rgb, Side, Side));
    }

    /// <summary>A picture without anybody.</summary>
    public static byte[] Empty() => PictureEncoder.ToPng(new PixelBlock(new byte[Side * Side * 3], Side, Side));

    /// <summary>Writes a folder with a folder of pictures per person.</summary>
    /// <returns>Its path.</returns>
    public string People(string folder, int shots)
    {
        foreach (var (name, person) in Persons)
        {
            for (var shot = 0; shot < shots; shot++)
                House.Write(FormattableString.Invariant($"{folder}/{name}/{shot}.png"), Picture(person, shot));
        }

        return House.In(folder);
    }

    public static (byte Red, byte Green, byte Blue) Black => (0, 0, 0);

    public static (byte Red, byte Green, byte Blue) White => (255, 255, 255);

    public static IReadOnlyList<(string Name, (byte Red, byte Green, byte Blue) Background)> Persons { get; } =
        [("Ada", Black), ("Ben", White), ("Cleo", (0, 0, 255))];

    /// <summary>What an engine needs to know to use these models as the command does.</summary>
    public FaceEngineOptions Options => new() { ModelFolder = Models, Detection = new() { MaxSide = Side / 2 } };

    /// <summary>Opens an engine with these models.</summary>
    public FaceEngine Open() => FaceEngine.Open(Options);

    /// <summary>Runs a command with these models.</summary>
    public Task<ProgramRun> Run(params string[] arguments) => ProgramRun.Of(House, WithModels(arguments));

    /// <summary>The same, for long work.</summary>
    public Task<ProgramRun> Run(TimeSpan limit, string[] arguments) => ProgramRun.Of(House, limit, atFirstOutput: null, WithModels(arguments));

    public void Dispose()
    {
        House.Dispose();
        _models.Dispose();
    }

    /// <summary>A command line with these models.</summary>
    public string[] WithModels(params string[] arguments) => [.. arguments, "--models", Models, "--max-side", "320"];
}
