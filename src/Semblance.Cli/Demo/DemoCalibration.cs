using Semblance.Comparison;
using Semblance.Models;

namespace Semblance.Cli.Demo;

/// <summary>Chooses what scores stand for: the table of the source's own kind of people where there is one.</summary>
internal static class DemoCalibration
{
    /// <param name="source">Where the people come from.</param>
    /// <param name="engine">The engine, opened with the options.</param>
    /// <param name="options">A population that they name goes before the source's.</param>
    /// <exception cref="Errors.SemblanceException">There is no table for the engine's model.</exception>
    public static Calibration For(IDemoSource source, FaceEngine engine, FaceEngineOptions options)
    {
        var isAsked = !string.Equals(options.Population, CalibrationSource.GeneralPopulation, StringComparison.Ordinal);
        return isAsked || string.Equals(source.Population, options.Population, StringComparison.Ordinal)
            ? engine.RequireCalibration()
            : CalibrationLibrary.Find(engine.Model, ModelFolders.InOrder(options.ModelFolder), source.Population) ?? engine.RequireCalibration();
    }

    /// <summary>Whom the table was measured on, as a sentence for the report.</summary>
    public static string Words(Calibration calibration) => string.Equals(calibration.Source.Population, SyntheticSource.People, StringComparison.Ordinal)
        ? FormattableString.Invariant($"What a score stands for was measured on {calibration.Source.People} other synthetic people: error rates of real people are another matter.")
        : FormattableString.Invariant($"What a score stands for was measured on {calibration.Source.People} people ({calibration.Source.Name}).");

    /// <summary>What to say where drawn people are judged by a table of real ones; <see langword="null"/> where nothing is wrong.</summary>
    public static string? Unfit(IDemoSource source, Calibration calibration) =>
        string.Equals(source.Population, SyntheticSource.People, StringComparison.Ordinal) && !string.Equals(calibration.Source.Population, source.Population, StringComparison.Ordinal)
            ? "This embedder has no calibration for synthetic people, so the thresholds below are those of real people and do NOT hold here. Run the demo without --models and SEMBLANCE_MODELS, or with --pictures."
            : null;
}
