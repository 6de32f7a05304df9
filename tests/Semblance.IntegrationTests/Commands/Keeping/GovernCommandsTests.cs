using System.CommandLine;
using Semblance.Cli.Commands.Keeping;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Keeping;

/// <summary>A vault through the real program, from nothing to a deleted gallery.</summary>
public sealed class GovernCommandsTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public static TheoryData<string> Commands => [.. Made.Keys];

    private static Dictionary<string, Func<Command>> Made { get; } = new(StringComparer.Ordinal)
    {
        ["show"] = SubjectShowCommand.Create,
        ["export"] = SubjectExportCommand.Create,
        ["release"] = SubjectReleaseCommand.Create,
        ["reset"] = SubjectResetCommand.Create,
        ["different"] = SubjectDifferentCommand.Create,
        ["not"] = SubjectNotCommand.Create,
        ["gallery show"] = GalleryShowCommand.Create,
        ["gallery delete"] = GalleryDeleteCommand.Create,
    };

    public void Dispose() => _world.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_gives_json_names_the_vault_and_says_what_it_does(string name) => CommandShape.Demand(name.Split(' ')[^1], Made[name]());

    [Fact]
    public async Task From_nothing_to_a_name_and_back_to_nothing()
    {
        await EnrolAsync();
        var probe = _world.House.Write("probe.png", MadeWorld.Picture(MadeWorld.White, shot: 4));
        var found = await _world.Run("identify", probe, "--gallery", "staff", "--json");
        Assert.Equal((0, string.Empty), (found.ExitCode, found.Complaints));
        Assert.Equal("Ben", found.Json.GetProperty("pictures")[0].GetProperty("faces")[0].GetProperty("subject").GetString());

        Assert.Equal(0, (await Run("subject", "not", "Ben", "-g", "staff", "--picture", probe, "--reason", "a statue")).ExitCode);
        Assert.Equal(1, (await _world.Run("identify", probe, "--gallery", "staff")).ExitCode);
        Assert.Equal(0, (await Run("subject", "different", "Ada", "Ben", "-g", "staff", "--reason", "known to me")).ExitCode);

        var shown = await Run("subject", "show", "Ben", "-g", "staff", "--json");
        Assert.Equal(2, shown.Json.GetProperty("references").GetArrayLength());
        Assert.Equal(2, shown.Json.GetProperty("constraints").GetArrayLength());
        Assert.True((await Run("subject", "reset", "Ben", "-g", "staff", "--json")).Json.GetProperty("is_reset").GetBoolean());
        var export = await Run("subject", "export", "Ben", "-g", "staff", "--out", _world.House.In("ben.json"));
        Assert.Equal((0, string.Empty), (export.ExitCode, export.Complaints));
        Assert.DoesNotContain("template", await File.ReadAllTextAsync(_world.House.In("ben.json"), TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, (await Run("subject", "export", "Ben", "-g", "staff", "--out", _world.House.In("ben.json"))).ExitCode);

        Assert.Equal(2, (await Run("gallery", "delete", "staff")).ExitCode);
        var deleted = await Run("gallery", "delete", "staff", "--yes", "--json");
        Assert.Equal((2, 4), (deleted.Json.GetProperty("subjects").GetInt32(), deleted.Json.GetProperty("references").GetInt32()));
        Assert.Equal(3, (await Run("gallery", "show", "staff")).ExitCode);
    }

    [Fact]
    public async Task A_backup_is_restored_without_whoever_was_erased_since()
    {
        await EnrolAsync();
        var backup = _world.House.In("backup.db");
        Assert.Equal(0, (await Run("backup", backup)).ExitCode);
        Assert.Equal(3, (await Run("backup", backup)).ExitCode);
        Assert.Equal(0, (await Run("subject", "erase", "Ada", "-g", "staff")).ExitCode);
        var refused = await Run("restore", backup);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("Move that folder away", refused.Complaints, StringComparison.Ordinal);
        Directory.Move(_world.House.In("data", "semblance", "vault", "data"), _world.House.In("lost"));
        var restored = await Run("restore", backup, "--json");
        Assert.Equal((1, 1), (restored.Json.GetProperty("subjects").GetInt32(), restored.Json.GetProperty("forgotten_subjects").GetInt32()));
        Assert.Equal(0, (await Run("keys", "rotate", "--master", _world.House.In("next.key"))).ExitCode);
        Assert.Equal(3, (await Run("vault", "check")).ExitCode);
        Assert.True((await Run("vault", "check", "--master-key", _world.House.In("next.key"), "--json")).Json.GetProperty("is_whole").GetBoolean());
        Assert.Equal(0, (await Run("vault", "sweep", "--master-key", _world.House.In("next.key"))).ExitCode);
    }

    [Fact]
    public async Task Consents_come_and_go_and_two_accounts_release_an_answer()
    {
        await EnrolAsync(["--restricted"], ["--consent", "form 12"], "6.1.a+9.2.a");
        var withheld = await _world.Run("identify", _world.House.Write("probe.png", MadeWorld.Picture(MadeWorld.White, shot: 4)), "--gallery", "staff", "--account", "porter", "--json");
        Assert.Equal(1, withheld.ExitCode);
        Assert.DoesNotContain("Ben", withheld.Output, StringComparison.Ordinal);
        var release = withheld.Json.GetProperty("pictures")[0].GetProperty("faces")[0].GetProperty("release").GetString()!;
        Assert.Equal(release, (await Run("release", "list", "--json")).Json[0].GetProperty("id").GetString());
        Assert.Equal(3, (await Run("release", "confirm", release, "--account", "porter")).ExitCode);
        Assert.Equal("Ben", (await Run("release", "confirm", release, "--account", "chief", "--json")).Json.GetProperty("subject").GetString());

        Assert.Equal(0, (await Run("consent", "record", "Ben", "-g", "staff", "--evidence", "form 13")).ExitCode);
        Assert.Equal(2, (await Run("consent", "list", "Ben", "-g", "staff", "--json")).Json.GetArrayLength());
        Assert.Equal(2, (await Run("consent", "withdraw", "Ben", "-g", "staff", "--json")).Json.GetProperty("removed").GetArrayLength());
        Assert.Equal(3, (await Run("consent", "withdraw", "Ben", "-g", "staff")).ExitCode);
        Assert.Equal(1, (await Run("vault", "sweep", "--json")).Json.GetProperty("subjects").GetInt32());
    }

    private Task<ProgramRun> Run(params string[] arguments) => ProgramRun.Of(_world.House, arguments);

    private async Task EnrolAsync(string[]? rules = null, string[]? consent = null, string basis = "6.1.f+2.2.c")
    {
        _world.People("people", shots: 2);
        Directory.Delete(_world.House.In("people", "Cleo"), recursive: true);
        var made = await _world.Run(["gallery", "create", "staff", "--purpose", "to open the door", "--basis", basis, "--days", "365", .. rules ?? []]);
        Assert.Equal((0, string.Empty), (made.ExitCode, made.Complaints));
        var enrolled = await _world.Run(["enrol", "people", "-g", "staff", "--gate", "off", .. consent ?? []]);
        Assert.Equal((0, string.Empty), (enrolled.ExitCode, enrolled.Complaints));
    }
}
