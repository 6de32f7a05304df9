using System.CommandLine;
using Semblance.Cli.Commands.Operating;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Operating;

/// <summary>The shape of these commands; what they do is tested over whole vaults in <see cref="Keeping.GovernCommandsTests"/>.</summary>
public sealed class OperatingCommandsTests
{
    public static TheoryData<string> Commands => [.. Made.Keys];

    private static Dictionary<string, Func<Command>> Made { get; } = new(StringComparer.Ordinal)
    {
        ["check"] = VaultCheckCommand.Create,
        ["sweep"] = VaultSweepCommand.Create,
        ["rotate"] = KeysRotateCommand.Create,
        ["backup"] = BackupCommand.Create,
        ["restore"] = RestoreCommand.Create,
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_gives_json_names_the_vault_and_says_what_it_does(string name) => CommandShape.Demand(name, Made[name]());
}
