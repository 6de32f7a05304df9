using System.CommandLine;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>audit</c>: the record of all that was asked and done.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "Show and check the record of all that was asked and done. It can't be edited without being seen.")
    {
        AuditShowCommand.Create(),
        AuditVerifyCommand.Create(),
    };
}
