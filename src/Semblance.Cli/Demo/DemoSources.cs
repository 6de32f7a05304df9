using Semblance.Errors;

namespace Semblance.Cli.Demo;

/// <summary>Chooses the source of the demo's people.</summary>
internal static class DemoSources
{
    /// <param name="folder">The folder that was named, or <see langword="null"/>.</param>
    /// <exception cref="SemblanceException">There is no such folder, it does not hold folders of people, or none was named.</exception>
    public static IDemoSource Open(string? folder) => folder is not null ? FolderSource.Open(folder) : throw NothingNamed();

    private static SemblanceException NothingNamed() => new(
        ErrorCode.InputNotFound,
        "The demo needs pictures of people: none come with the program.",
        "Name a folder that holds one folder of pictures per person, five pictures each if you can: semblance demo --pictures DIR");
}
