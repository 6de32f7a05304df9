using Semblance.Cli.Downloads;
using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Cli.Demo;

/// <summary>Opens the engine for somebody who has just arrived: without a model the refusal gives the very commands that get one.</summary>
internal static class DemoEngine
{
    /// <exception cref="SemblanceException">A model is missing or broken.</exception>
    public static FaceEngine Open(FaceEngineOptions options)
    {
        try
        {
            return FaceEngine.Open(options);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.ModelNotFound && options is { Detector: null, Embedder: null, ModelFolder: null })
        {
            throw new SemblanceException(refusal.Code, refusal.What, Remedy(Path.Combine(ModelFolders.ProgramFolder, AvailableModels.FileName)), refusal);
        }
    }

    /// <summary>What to type, by the list of models that can be pulled.</summary>
    internal static string Remedy(string availableFile)
    {
        const string own = $"If you have a model folder (a catalogue.json and its .onnx files): export {ModelFolders.Variable}=/path/to/it";
        if (!File.Exists(availableFile))
            return own + ".";
        var available = AvailableModels.Read(availableFile).Models;
        var detector = available.FirstOrDefault(model => IsFor(model, ModelTask.Detect));
        var embedder = available.Where(model => IsFor(model, ModelTask.Embed)).OrderBy(model => HasCalibration(model, Path.GetDirectoryName(availableFile)!) ? 0 : 1).FirstOrDefault();
        if (detector is null || embedder is null)
            return own + ".";
        var calibrate = HasCalibration(embedder, Path.GetDirectoryName(availableFile)!)
            ? string.Empty
            : "\nNo calibration comes with that embedder; make one from labelled pictures of a thousand people or more:\n  semblance evaluate calibrate --images DIR";
        return $"{own}\nElse pull a detector and an embedder ({embedder.Licence}):\n  semblance models pull {detector.Name}\n  semblance models pull {embedder.Name}{calibrate}";
    }

    private static bool IsFor(AvailableModel model, ModelTask task) => string.Equals(model.Task, task.ToString(), StringComparison.OrdinalIgnoreCase);

    private static bool HasCalibration(AvailableModel model, string folder) =>
        File.Exists(Path.Combine(folder, CalibrationLibrary.FolderName, CalibrationLibrary.FileName(ModelIdentity.FromSha256(model.Sha256, mirrored: true))));
}
