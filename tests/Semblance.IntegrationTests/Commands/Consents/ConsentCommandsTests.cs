using System.CommandLine;
using Semblance.Cli.Commands.Consents;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Consents;

/// <summary>The shape of these commands; what they do is tested over whole vaults in <see cref="Keeping.GovernCommandsTests"/>.</summary>
public sealed class ConsentCommandsTests
{
    public static TheoryData<string> Commands => [.. Made.Keys];

    private static Dictionary<string, Func<Command>> Made { get; } = new(StringComparer.Ordinal)
    {
        ["record"] = ConsentRecordCommand.Create,
        ["withdraw"] = ConsentWithdrawCommand.Create,
        ["list"] = ConsentListCommand.Create,
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_gives_json_names_the_vault_and_says_what_it_does(string name) => CommandShape.Demand(name, Made[name]());
}
