using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Bans;

public sealed class BannedListTests
{
    [Fact]
    public void The_list_is_whole_wired_and_silenced_in_hosts_alone() => Verdict.Demand(
        BannedList.Rule,
        [.. BannedList.JudgeList(Read("BannedSymbols.txt")), .. BannedList.JudgeWiring(Read("Directory.Build.props"), Read("Directory.Packages.props")), .. BannedList.JudgeSilence(Read(".editorconfig"))]);

    [Fact]
    public void A_lost_symbol_and_a_missing_replacement_are_found()
    {
        var list = Read("BannedSymbols.txt").Replace("M:System.Guid.NewGuid;Take an identifier source as an argument.\n", "T:System.Timers.Timer\n", StringComparison.Ordinal);
        Found.Only(BannedList.JudgeList(list), "M:System.Guid.NewGuid", "T:System.Timers.Timer");
    }

    [Fact]
    public void A_list_that_no_project_gets_is_found()
    {
        var elsewhere = Read("Directory.Build.props").Replace("/src/", "/docs/", StringComparison.Ordinal);
        Found.Only(BannedList.JudgeWiring(elsewhere, "<Project />"), "Directory.Build.props", "Directory.Packages.props");
    }

    [Fact]
    public void A_room_that_silences_the_list_is_found()
    {
        const string Config = "[src/Semblance.Cli/**.cs]\ndotnet_diagnostic.RS0030.severity = none\n[src/Semblance.Vault/**.cs]\ndotnet_diagnostic.RS0030.severity = none\n";
        Found.Only(BannedList.JudgeSilence(Config), "[src/Semblance.Vault/**.cs]");
    }

    private static string Read(string file) => File.ReadAllText(Repository.PathOf(file));
}
