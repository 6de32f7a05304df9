namespace Semblance.Models;

/// <summary>Where models are looked for, in this order: the option, SEMBLANCE_MODELS, the user's data folder, models/ beside the program.</summary>
public static class ModelFolders
{
    /// <summary>The environment variable that names a model folder.</summary>
    public const string Variable = "SEMBLANCE_MODELS";

    /// <summary>The user's own model folder, into which <c>models pull</c> writes.</summary>
    public static string UserFolder { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "semblance", "models");

    /// <summary>Where rewritten graphs are kept when the folder of a model can't be written.</summary>
    public static string CacheFolder { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "semblance", "cache");

    /// <summary>The models that come with the program.</summary>
    public static string ProgramFolder { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The folders to search, first one first.</summary>
    /// <param name="option">A folder that the caller names, or <see langword="null"/>.</param>
    /// <returns>Full paths; they may not exist.</returns>
    public static IReadOnlyList<string> InOrder(string? option = null) =>
        [.. new[] { option, Environment.GetEnvironmentVariable(Variable), UserFolder, ProgramFolder }
            .Where(folder => !string.IsNullOrWhiteSpace(folder))
            .Select(folder => Path.GetFullPath(folder!))
            .Distinct(StringComparer.Ordinal)];
}
