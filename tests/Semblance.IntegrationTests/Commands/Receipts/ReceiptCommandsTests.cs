using System.CommandLine;
using Semblance.Cli.Commands.Receipts;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Receipts;

/// <summary>The shape of these commands; what they do is tested over a whole vault in <see cref="Keeping.GalleryWalkTests"/>.</summary>
public sealed class ReceiptCommandsTests
{
    public static TheoryData<string> Commands => [.. Made.Keys];

    private static Dictionary<string, Func<Command>> Made { get; } = new(StringComparer.Ordinal)
    {
        ["list"] = ReceiptListCommand.Create,
        ["show"] = ReceiptShowCommand.Create,
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_gives_json_names_the_vault_and_says_what_it_does(string name) => CommandShape.Demand(name, Made[name]());
}
