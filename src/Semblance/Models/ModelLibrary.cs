using Semblance.Errors;

namespace Semblance.Models;

/// <summary>All models of the folders that are searched. A model in an earlier folder hides one of the same name in a later.</summary>
/// <remarks>Immutable and thread-safe; files are read when a model is loaded.</remarks>
public sealed class ModelLibrary
{
    private ModelLibrary(IReadOnlyList<string> folders, IReadOnlyList<ModelCard> models)
    {
        Folders = folders;
        Models = models;
    }

    /// <summary>The folders that were searched, in order.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>All models, in the order of the folders and of their catalogues.</summary>
    public IReadOnlyList<ModelCard> Models { get; }

    /// <summary>Reads the catalogues of the folders that have one.</summary>
    /// <param name="option">A folder to search first; it must have a catalogue.</param>
    /// <exception cref="SemblanceException">The named folder has no catalogue, or a catalogue can't be read.</exception>
    public static ModelLibrary Open(string? option = null)
    {
        if (option is not null && !HasCatalogue(option))
            throw new SemblanceException(ErrorCode.ModelNotFound, $"The model folder {option} has no {CatalogueReader.FileName}.", "Name the folder that holds the catalogue and its .onnx files.");
        var folders = ModelFolders.InOrder(option);
        var models = folders.Where(HasCatalogue).SelectMany(CatalogueReader.Read).DistinctBy(card => card.Name, StringComparer.Ordinal);
        return new ModelLibrary(folders, [.. models]);
    }

    /// <summary>The model of a name, or, without a name, the preferred one of a task.</summary>
    /// <param name="task">What it is for.</param>
    /// <param name="name">A model's name or its unambiguous beginning; <see langword="null"/> for the preferred one.</param>
    /// <returns>The card.</returns>
    /// <exception cref="SemblanceException">There is none, or the beginning fits several.</exception>
    public ModelCard Require(ModelTask task, string? name = null) =>
        Find(task, name) ?? throw Missing(task, name);

    /// <summary>As <see cref="Require"/>, but with no answer instead of an error where there is none.</summary>
    /// <param name="task">What it is for.</param>
    /// <param name="name">A model's name or its unambiguous beginning; <see langword="null"/> for the preferred one.</param>
    /// <returns>The card or <see langword="null"/>.</returns>
    /// <exception cref="SemblanceException">The beginning fits several models.</exception>
    public ModelCard? Find(ModelTask task, string? name = null)
    {
        var candidates = Models.Where(card => card.Task == task);
        return name is null ? Preferred(candidates) : ByName([.. candidates], name);
    }

    /// <summary>Several models of one task that work together.</summary>
    /// <param name="task">What they are for.</param>
    /// <param name="names">Names or their unambiguous beginnings, joined by "+"; <see langword="null"/> for all of the first folder that has any.</param>
    /// <returns>One card or more, each once.</returns>
    /// <exception cref="SemblanceException">There is none, one of the names is missing, or a beginning fits several.</exception>
    public IReadOnlyList<ModelCard> RequireAll(ModelTask task, string? names = null)
    {
        if (names is not null)
            return [.. names.Split('+', StringSplitOptions.TrimEntries).Select(name => name.Length > 0 ? Require(task, name) : throw Missing(task, name)).DistinctBy(card => card.Name, StringComparer.Ordinal)];
        var folder = Require(task).Folder;
        return [.. Models.Where(card => card.Task == task && string.Equals(card.Folder, folder, StringComparison.Ordinal))];
    }

    /// <summary>The first folder counts; in it, a model that takes any size of picture comes before one of a fixed size.</summary>
    private static ModelCard? Preferred(IEnumerable<ModelCard> candidates) =>
        candidates.GroupBy(card => card.Folder, StringComparer.Ordinal).FirstOrDefault()?.OrderBy(card => card.Input.Width is null ? 0 : 1).First();

    private static ModelCard? ByName(ModelCard[] candidates, string name)
    {
        if (candidates.FirstOrDefault(card => string.Equals(card.Name, name, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return exact;
        var fitting = candidates.Where(card => card.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return fitting.Length <= 1
            ? fitting.FirstOrDefault()
            : throw new SemblanceException(ErrorCode.ModelNotFound, $"'{name}' fits several models: {string.Join(", ", fitting.Select(card => card.Name))}.", "Give more of the name.");
    }

    private static bool HasCatalogue(string folder) => File.Exists(Path.Combine(folder, CatalogueReader.FileName));

    private SemblanceException Missing(ModelTask task, string? name)
    {
        var others = Models.Where(card => card.Task == task).Select(card => card.Name).ToArray();
        var what = name is null ? $"No model for the task '{task}' was found" : $"No model '{name}' for the task '{task}' was found";
        var known = others.Length > 0 ? $" There are: {string.Join(", ", others)}." : string.Empty;
        return new SemblanceException(
            ErrorCode.ModelNotFound,
            $"{what}; searched: {string.Join(", ", Folders)}.{known}",
            $"Set {ModelFolders.Variable} to a folder with a {CatalogueReader.FileName}, or run 'semblance models pull NAME' (without a name it shows what can be had).");
    }
}
