using System.Text.Json;
using Semblance.IntegrationTests.Running;
using Semblance.VaultSoak.Telling;

namespace Semblance.IntegrationTests.Commands;

/// <summary>A folder of frames is watched by the real program.</summary>
public sealed class WatchCommandTests : IDisposable
{
    private static readonly string[] Vault = ["--data", "vault", "--account", "porter"];

    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Somebody_who_is_enrolled_comes_is_named_once_and_leaves()
    {
        _world.People("people", shots: 2);
        await Run("gallery", "create", "door", "--purpose", "to open the door", "--basis", "6.1.f+9.2.f", "--days", "90");
        await Run("enrol", "--gallery", "door", "people", "--gate", "off", "--new");
        Film("hall", MadeWorld.Picture(MadeWorld.White, shot: 3));
        var run = await Run("watch", "gate=hall", "--gallery", "door", "--json", "--detections", "25");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        var events = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["track_started", "identified", "track_ended"], events.Select(static one => one.GetProperty("type").GetString()), StringComparer.Ordinal);
        Assert.All(events, static one => Assert.Equal("gate", one.GetProperty("camera").GetString()));
        Assert.Equal([null, "Ben", "Ben"], events.Select(static one => one.GetProperty("subject").GetString()), StringComparer.Ordinal);
        Assert.Contains("camera gate", (await ProgramRun.Of(_world.House, "audit", "show", "--data", "vault")).Output, StringComparison.Ordinal);
        Assert.Contains("The record is whole", (await ProgramRun.Of(_world.House, "audit", "verify", "--data", "vault")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_gallery_people_are_followed_and_nobody_is_asked_for()
    {
        Film("hall", MadeWorld.Picture(MadeWorld.Black));
        var run = await Run("watch", "hall", "--detections", "25");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Contains("somebody came", run.Output, StringComparison.Ordinal);
        Assert.Contains("left after", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outlets_are_told_and_one_that_can_not_be_reached_is_told_by_the_next_run()
    {
        Film("hall", MadeWorld.Picture(MadeWorld.Black));
        Uri nobody;
        await using (var gone = new EventReceiver(static _ => ReceiverMood.Close))
            nobody = gone.Address;
        var run = await Run("watch", "hall", "--detections", "25", "--log", "events.jsonl", "--webhook", nobody.AbsoluteUri);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("webhook: nobody listens there", run.Complaints, StringComparison.Ordinal);
        Assert.Contains("webhook: 2 events still wait", run.Complaints, StringComparison.Ordinal);
        var logged = File.ReadAllLines(_world.House.In("events.jsonl")).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetGuid()).ToArray();
        Assert.Equal(2, logged.Length);

        File.WriteAllText(_world.House.In("secret"), "0123456789abcdef\n");
        Film("yard", MadeWorld.Empty());
        await using var receiver = new EventReceiver(static _ => ReceiverMood.Take);
        var next = await Run("watch", "yard", "--detections", "25", "--webhook", receiver.Address.AbsoluteUri, "--webhook-secret", "secret");
        Assert.Equal((1, string.Empty), (next.ExitCode, next.Complaints));
        Assert.Equal(logged, receiver.Received.Select(static one => one.Id));
        Assert.All(receiver.Received, static one => Assert.StartsWith("v1=", one.Headers["semblance-signature"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "address of the webhook", "hall", "--webhook", "ftp://receiver.example")]
    [InlineData(3, "There is no file", "hall", "--webhook", "https://receiver.example", "--webhook-secret", "nowhere")]
    [InlineData(3, "There is no file, folder or device", "nowhere.mp4")]
    [InlineData(3, "There is no gallery", "hall", "--gallery", "nobody")]
    [InlineData(2, "'never' says no hours", "hall", "--hours", "never")]
    [InlineData(2, "make no polygon", "hall", "--zone", "door=0,0 1,1")]
    [InlineData(2, "only of people of a gallery", "hall", "--keep-shots", "3")]
    [InlineData(2, "--looks is 11", "hall", "--looks", "11")]
    public async Task What_can_not_be_watched_is_said(int exitCode, string words, params string[] arguments)
    {
        Film("hall", MadeWorld.Empty());
        var run = await Run(["watch", .. arguments]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(words, run.Complaints, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Complaints)> Code(params string[] arguments)
    {
        var run = await Run(arguments);
        return (run.ExitCode, run.Complaints);
    }

    private Task<ProgramRun> Run(params string[] arguments) => _world.Run([.. arguments, .. Vault]);

    private void Film(string folder, byte[] picture)
    {
        for (var k = 0; k < 12; k++)
            _world.House.Write(FormattableString.Invariant($"{folder}/{k:00}.png"), picture);
    }
}
