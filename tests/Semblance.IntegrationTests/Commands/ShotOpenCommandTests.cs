using System.Text.Json;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

/// <summary>A shot that <c>watch --keep-shots</c> kept is written to a file by the real program.</summary>
public sealed class ShotOpenCommandTests : IDisposable
{
    private static readonly string[] Vault = ["--data", "vault", "--account", "porter"];

    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_best_shot_of_whoever_was_named_is_written_and_the_look_is_on_record()
    {
        _world.People("people", shots: 2);
        await Run("gallery", "create", "door", "--purpose", "to open the door", "--basis", "6.1.f+9.2.f", "--days", "90");
        await Run("enrol", "--gallery", "door", "people", "--gate", "off", "--new");
        for (var k = 0; k < 12; k++)
            _world.House.Write(FormattableString.Invariant($"hall/{k:00}.png"), MadeWorld.Picture(MadeWorld.White, shot: 3));
        var run = await Run("watch", "gate=hall", "--gallery", "door", "--json", "--detections", "25", "--keep-shots", "3");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        var named = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement).Single(static one => one.GetProperty("type").ValueEquals("identified"));
        var shot = named.GetProperty("shot_id").GetString()!;
        var opened = await ProgramRun.Of(_world.House, ["shot", "open", shot, "--gallery", "door", "--out", "ben.jpg", .. Vault]);
        Assert.Equal((0, string.Empty), (opened.ExitCode, opened.Complaints));
        Assert.Contains("camera gate", opened.Output, StringComparison.Ordinal);
        Assert.Equal("FFD8", Convert.ToHexString(File.ReadAllBytes(_world.House.In("ben.jpg")), 0, 2), StringComparer.Ordinal);
        Assert.Contains("View", (await ProgramRun.Of(_world.House, "audit", "show", "--data", "vault")).Output, StringComparison.OrdinalIgnoreCase);

        var again = await ProgramRun.Of(_world.House, ["shot", "open", Guid.Empty.ToString(), "--gallery", "door", "--out", "nobody.jpg", .. Vault]);
        Assert.Equal(3, again.ExitCode);
        Assert.Contains("has no shot", again.Complaints, StringComparison.Ordinal);
        Assert.False(File.Exists(_world.House.In("nobody.jpg")));
    }

    private Task<ProgramRun> Run(params string[] arguments) => _world.Run([.. arguments, .. Vault]);
}
