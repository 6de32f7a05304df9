using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Comparison;

/// <summary>Finds the calibration of a model in the folder <c>calibrations</c> of the model folders, the earlier folder first.</summary>
public static class CalibrationLibrary
{
    /// <summary>The subfolder of a model folder that holds calibration tables, one JSON file each.</summary>
    public const string FolderName = "calibrations";

    private const string Remedy = "Restore the file, or make it again with 'semblance evaluate calibrate'.";

    /// <summary>The calibration of a model and mode.</summary>
    /// <param name="model">Which model made the feature sets.</param>
    /// <param name="folders">Model folders to search.</param>
    /// <param name="population">The people that the scores are of (<see cref="CalibrationSource.Population"/>).</param>
    /// <returns>The calibration, or <see langword="null"/> where there is none.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.CalibrationInvalid"/>: a table that bears the model's name can't be read or is broken; the message names the file.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: the population's name is none.
    /// </exception>
    public static Calibration? Find(ModelIdentity model, IReadOnlyList<string> folders, string population = CalibrationSource.GeneralPopulation)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var name = FileName(model, population);
        var file = folders.Select(folder => Path.Combine(folder, FolderName, name)).FirstOrDefault(File.Exists);
        if (file is null)
            return null;
        var calibration = Read(file);
        return calibration.Model == model && string.Equals(calibration.Source.Population, population, StringComparison.Ordinal)
            ? calibration
            : throw new SemblanceException(ErrorCode.CalibrationInvalid, $"The calibration {file} is named after model {model} and population {population} but belongs to {calibration.Model} and {calibration.Source.Population}.", Remedy);
    }

    /// <summary>The populations that a model and mode has tables for.</summary>
    /// <param name="model">Which model.</param>
    /// <param name="folders">Model folders to search.</param>
    /// <returns>Names in order, each once.</returns>
    public static IReadOnlyList<string> Populations(ModelIdentity model, IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        return
        [
            .. folders.Select(folder => Path.Combine(folder, FolderName)).Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, model + "*.json"))
                .Select(file => Path.GetFileNameWithoutExtension(file)[model.ToString().Length..])
                .Where(rest => rest.Length == 0 || rest[0] == '.')
                .Select(rest => rest.Length == 0 ? CalibrationSource.GeneralPopulation : rest[1..])
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The name of a model's table: its digest and mode, and the population where it is not the general one.</summary>
    /// <param name="model">Which model.</param>
    /// <param name="population">The people that the table speaks for.</param>
    /// <returns>A file name.</returns>
    /// <exception cref="SemblanceException">The population's name is not one of lower-case letters, digits and hyphens.</exception>
    public static string FileName(ModelIdentity model, string population = CalibrationSource.GeneralPopulation)
    {
        ArgumentNullException.ThrowIfNull(population);
        if (!CalibrationRules.IsName(population))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "A population's name has lower-case letters, digits and hyphens, at most 64.", "Use a name such as 'general'.");
        return string.Equals(population, CalibrationSource.GeneralPopulation, StringComparison.Ordinal) ? model + ".json" : $"{model}.{population}.json";
    }

    /// <summary>As <see cref="Find"/>, but a broken table is an answer too: whoever makes a new one needs an engine that opens beside it.</summary>
    internal static (Calibration? Found, SemblanceException? Fault) FindOrFault(ModelIdentity model, IReadOnlyList<string> folders, string population)
    {
        try
        {
            return (Find(model, folders, population), null);
        }
        catch (SemblanceException fault) when (fault.Code == ErrorCode.CalibrationInvalid)
        {
            return (null, fault);
        }
    }

    /// <summary>The refusal to decide without a table.</summary>
    internal static SemblanceException Missing(ModelCard card, ModelIdentity model, string population, IReadOnlyList<string> folders)
    {
        var others = Populations(model, folders);
        return new SemblanceException(
            ErrorCode.CalibrationMissing,
            $"There is no calibration of population '{population}' for model {card.Name}{(model.Mirrored ? " with mirrored crops" : " without mirrored crops")}, so its scores stand for no error rate.",
            others.Count > 0
                ? $"Choose one of the populations {string.Join(", ", others)}, or make a table from labelled pictures with 'semblance evaluate calibrate'."
                : "Make one from labelled pictures with 'semblance evaluate calibrate', or choose a model and mode that has one.");
    }

    /// <summary>A table's fault is said with the file's name, which the table does not know.</summary>
    private static Calibration Read(string file)
    {
        try
        {
            return Calibration.FromJson(File.ReadAllBytes(file));
        }
        catch (SemblanceException cause)
        {
            throw new SemblanceException(ErrorCode.CalibrationInvalid, $"{file}: {cause.What}", Remedy, cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.CalibrationInvalid, $"The calibration {file} can't be read.", Remedy, cause);
        }
    }
}
