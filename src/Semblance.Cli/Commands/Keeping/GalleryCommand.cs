using System.CommandLine;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>gallery</c>: the sets of people who can be found, each with its purpose, its legal basis and its end.</summary>
internal static class GalleryCommand
{
    public static Command Create() => new("gallery", "Make, show and erase galleries: who can be found, what for, on which legal basis, until when.")
    {
        GalleryCreateCommand.Create(),
        GalleryListCommand.Create(),
        GalleryShowCommand.Create(),
        GalleryDeleteCommand.Create(),
    };
}
