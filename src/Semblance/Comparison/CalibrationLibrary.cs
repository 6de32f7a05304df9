using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Comparison;

/// <summary>Finds the calibration of a model in the folder <c>calibrations</c> of the model folders, the earlier folder first.</summary>
public static class CalibrationLibrary
{
    /// <summary>The subfolder of a model folder that holds calibration tables, one JSON file each.</summary>
    public const string FolderName = "calibrations";

    /// <summary>The calibration of a model and mode.</summary>
    /// <param name="model">Which model made the feature sets.</param>
    /// <param name="folders">Model folders to search.</param>
    /// <returns>The calibration, or <see langword="null"/> where there is none.</returns>
    /// <exception cref="SemblanceException">A table that bears the model's name can't be read.</exception>
    public static Calibration? Find(ModelIdentity model, IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var name = FileName(model);
        var file = folders.Select(folder => Path.Combine(folder, FolderName, name)).FirstOrDefault(File.Exists);
        if (file is null)
            return null;
        var calibration = Calibration.FromJson(File.ReadAllBytes(file));
        return calibration.Model == model
            ? calibration
            : throw new SemblanceException(ErrorCode.CalibrationInvalid, $"The calibration {file} is named after model {model} but belongs to {calibration.Model}.", "Restore the file, or make it again with 'semblance evaluate calibrate'.");
    }

    /// <summary>The name of a model's table: its digest and mode.</summary>
    /// <param name="model">Which model.</param>
    /// <returns>A file name.</returns>
    public static string FileName(ModelIdentity model) => model + ".json";

    /// <summary>The refusal to decide without a table.</summary>
    internal static SemblanceException Missing(ModelCard card, ModelIdentity model) => new(
        ErrorCode.CalibrationMissing,
        $"There is no calibration for model {card.Name}{(model.Mirrored ? " with mirrored crops" : " without mirrored crops")}, so its scores stand for no error rate.",
        "Make one from labelled pictures with 'semblance evaluate calibrate', or choose a model and mode that has one.");
}
