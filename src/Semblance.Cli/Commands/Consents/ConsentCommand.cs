using System.CommandLine;

namespace Semblance.Cli.Commands.Consents;

/// <summary><c>consent</c>: what people agreed to, and took back.</summary>
internal static class ConsentCommand
{
    public static Command Create() => new("consent", "Record, withdraw and list consents. Withdrawing removes what rests on the consent.")
    {
        ConsentRecordCommand.Create(),
        ConsentWithdrawCommand.Create(),
        ConsentListCommand.Create(),
    };
}
