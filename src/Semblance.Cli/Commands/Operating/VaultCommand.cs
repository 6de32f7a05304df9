using System.CommandLine;

namespace Semblance.Cli.Commands.Operating;

/// <summary><c>vault</c>: the vault as a whole.</summary>
internal static class VaultCommand
{
    public static Command Create() => new("vault", "Check the vault, and remove what may not be kept any more.")
    {
        VaultCheckCommand.Create(),
        VaultSweepCommand.Create(),
    };
}
