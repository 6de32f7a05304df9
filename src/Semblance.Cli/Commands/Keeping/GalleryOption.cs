using System.CommandLine;

namespace Semblance.Cli.Commands.Keeping;

/// <summary>The option that names a gallery.</summary>
internal static class GalleryOption
{
    public static Option<string> Create() => new("--gallery", "-g") { Description = "The gallery's name", Required = true };
}
