using System.CommandLine;

namespace Semblance.Cli.Commands.Models;

/// <summary><c>models</c>: which models there are, whether they are whole, and where to get more.</summary>
internal static class ModelsCommand
{
    public static Command Create() => new("models", "List, verify and fetch models.")
    {
        ListCommand.Create(),
        VerifyCommand.Create(),
    };
}
