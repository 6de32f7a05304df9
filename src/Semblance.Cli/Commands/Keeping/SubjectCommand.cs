using System.CommandLine;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject</c>: the people of a gallery.</summary>
internal static class SubjectCommand
{
    public static Command Create() => new("subject", "Show the people of a gallery, hand out what is known of them, tell them apart, and erase them.")
    {
        SubjectListCommand.Create(),
        SubjectShowCommand.Create(),
        SubjectExportCommand.Create(),
        SubjectReleaseCommand.Create(),
        SubjectResetCommand.Create(),
        SubjectDifferentCommand.Create(),
        SubjectNotCommand.Create(),
        SubjectEraseCommand.Create(),
    };
}
