using System.CommandLine;

namespace Semblance.Cli.Commands.Operating;

/// <summary><c>keys</c>: the keys of the vault.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Rotate the keys of the vault.") { KeysRotateCommand.Create() };
}
