using Semblance.Errors;

namespace Semblance.Cli.Demo;

/// <summary>Chooses the source of the demo's people.</summary>
internal static class DemoSources
{
    /// <param name="folder">The folder that was named; without one the people are drawn.</param>
    /// <exception cref="SemblanceException">There is no such folder, or it does not hold folders of people.</exception>
    public static IDemoSource Open(string? folder) => folder is null ? new SyntheticSource() : FolderSource.Open(folder);
}
