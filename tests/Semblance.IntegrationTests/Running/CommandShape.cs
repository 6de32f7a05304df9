using System.CommandLine;

namespace Semblance.IntegrationTests.Running;

/// <summary>What every command that opens a vault has.</summary>
internal static class CommandShape
{
    private static readonly HashSet<string> Demanded = new(["--json", "--data", "--account", "--master-key"], StringComparer.Ordinal);

    public static void Demand(string name, Command command)
    {
        Assert.Equal(name, command.Name);
        Assert.Superset(Demanded, command.Options.Select(option => option.Name).ToHashSet(StringComparer.Ordinal));
        Assert.All(command.Options.Select(option => option.Description).Concat(command.Arguments.Select(argument => argument.Description)).Append(command.Description), text => Assert.True(text?.Length > 10, name));
    }
}
