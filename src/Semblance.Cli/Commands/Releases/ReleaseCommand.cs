using System.CommandLine;

namespace Semblance.Cli.Commands.Releases;

/// <summary><c>release</c>: answers of restricted galleries, which two accounts have to agree on.</summary>
internal static class ReleaseCommand
{
    public static Command Create() => new("release", "Answers of restricted galleries wait here for a second account.")
    {
        ReleaseListCommand.Create(),
        ReleaseConfirmCommand.Create(),
    };
}
