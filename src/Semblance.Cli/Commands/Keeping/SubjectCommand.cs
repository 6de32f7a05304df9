using System.CommandLine;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject</c>: the people of a gallery.</summary>
internal static class SubjectCommand
{
    public static Command Create() => new("subject", "Show the people of a gallery, and erase them.")
    {
        SubjectListCommand.Create(),
        SubjectEraseCommand.Create(),
    };
}
