using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Keeping;

/// <summary>The way of a new user, through the real program: a gallery, people in it, who is it, and away with one of them.</summary>
public sealed class GalleryWalkTests : IDisposable
{
    private static readonly string[] Vault = ["--data", "vault", "--account", "porter"];

    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task From_nothing_to_an_answer_and_to_an_erasure_that_can_be_proved()
    {
        _world.People("people", shots: 2);
        Said(0, await WithModels("gallery", "create", "door", "--purpose", "to open the door", "--basis", "6.1.f+9.2.f", "--days", "90"), "Made the gallery 'door'.");
        Said(0, await WithModels("enrol", "--gallery", "door", "people", "--gate", "off", "--new"), "3 of 3 people enrolled with 6 references");
        Said(0, await WithModels("enrol", "--gallery", "door", "people", "--gate", "off", "--new"), "3 were enrolled before");
        Said(0, await WithModels("identify", "--gallery", "door", Probe(MadeWorld.White), "--fpir", "0.01"), "Ben");
        Said(0, await WithModels("verify", "--gallery", "door", "--subject", "Ben", Probe(MadeWorld.White)), "match");
        Said(1, await WithModels("verify", "--gallery", "door", "--subject", "Ada", Probe(MadeWorld.White)), "non-match");
        Said(0, await Bare("subject", "list", "--gallery", "door"), "Cleo");

        Said(0, await Bare("subject", "erase", "Ben", "--gallery", "door", "--receipt", "ben.json"), "Erased: 2 references");
        Said(1, await WithModels("identify", "--gallery", "door", Probe(MadeWorld.White), "--fpir", "0.01"), "unknown");
        var key = Path.Combine("vault", "semblance-public-key.pem");
        Said(0, await ProgramRun.Of(_world.House, "receipt", "verify", "ben.json", "--key", key), "The receipt holds.");
        File.WriteAllText(_world.House.In("forged.json"), File.ReadAllText(_world.House.In("ben.json")).Replace("\"references\":2", "\"references\":3", StringComparison.Ordinal));
        Assert.Equal(1, (await ProgramRun.Of(_world.House, "receipt", "verify", "forged.json", "--key", key)).ExitCode);
        var kept = (await Bare("receipt", "list", "--json")).Json[0].GetProperty("request").GetString()!;
        Said(0, await Bare("receipt", "show", kept), File.ReadAllText(_world.House.In("ben.json")).Trim());
        Assert.Equal(3, (await Bare("receipt", "show", Guid.Empty.ToString())).ExitCode);
        Said(0, await ProgramRun.Of(_world.House, "audit", "verify", "--data", "vault"), "The record is whole");
        Said(0, await ProgramRun.Of(_world.House, "audit", "show", "--data", "vault"), "to open the door");
    }

    [Fact]
    public async Task Whoever_holds_the_key_is_checked_with_the_file_or_the_code()
    {
        _world.People("people", shots: 1);
        await WithModels("gallery", "create", "cards", "--purpose", "to open the gate", "--basis", "6.1.f+9.2.f", "--days", "90", "--mode", "holderkey");
        Said(0, await WithModels("enrol", "--gallery", "cards", "people", "--gate", "off", "--holder-keys", "handed-out"), "3 of 3 people enrolled");
        Assert.Equal(6, Directory.EnumerateFiles(_world.House.In("handed-out")).Count());

        // A later picture that is refused takes nobody's key away.
        _world.House.Write("people/Ada/empty.png", MadeWorld.Empty());
        Assert.Equal(1, (await WithModels("enrol", "--gallery", "cards", "people", "--gate", "off", "--holder-keys", "handed-out")).ExitCode);
        Assert.Equal(6, Directory.EnumerateFiles(_world.House.In("handed-out")).Count());
        Said(0, await WithModels("verify", "--gallery", "cards", "--subject", "Ben", Probe(MadeWorld.White), "--holder-key", "handed-out/Ben.png"), "match");
        Said(1, await WithModels("verify", "--gallery", "cards", "--subject", "Ben", Probe(MadeWorld.White), "--holder-key", "handed-out/Ada.holderkey"), "non-match");
        var without = await WithModels("verify", "--gallery", "cards", "--subject", "Ben", Probe(MadeWorld.White));
        Assert.Equal(3, without.ExitCode);
        Assert.Contains("--holder-key", without.Complaints, StringComparison.Ordinal);
        Said(0, await Bare("subject", "show", "Ben", "--gallery", "cards", "--holder-key", "handed-out/Ben.holderkey"), "Ben");
    }

    [Fact]
    public async Task No_name_of_anybody_lies_in_the_clear()
    {
        _world.People("people", shots: 1);
        await WithModels("gallery", "create", "door", "--purpose", "to open the door", "--basis", "6.1.f+9.2.f", "--days", "90");
        await WithModels("enrol", "--gallery", "door", "people", "--gate", "off", "--new");
        await WithModels("identify", "--gallery", "door", Probe(MadeWorld.White), "--fpir", "0.01");
        foreach (var file in Directory.EnumerateFiles(_world.House.In("vault"), "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Assert.True(bytes.AsSpan().IndexOf("Cleo"u8) < 0, $"{file} names a person.");
        }
    }

    [Theory]
    [InlineData("There is no gallery 'door'.", "enrol", "--gallery", "door", "people")]
    [InlineData("'6.1.z' is no legal basis", "gallery", "create", "door", "--purpose", "x", "--basis", "6.1.z", "--days", "1")]
    public async Task What_can_not_be_is_refused_with_what_to_do(string words, params string[] arguments)
    {
        _world.People("people", shots: 1);
        var run = await WithModels(arguments);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(words, run.Complaints, StringComparison.Ordinal);
    }

    private static void Said(int exitCode, ProgramRun run, string words)
    {
        Assert.True(run.ExitCode == exitCode, $"{run.ExitCode}: {run.Output}{run.Complaints}");
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
    }

    private string Probe((byte Red, byte Green, byte Blue) person) => _world.House.Write("probe.png", MadeWorld.Picture(person, shot: 4));

    private Task<ProgramRun> WithModels(params string[] arguments) => _world.Run([.. arguments, .. Vault]);

    private Task<ProgramRun> Bare(params string[] arguments) => ProgramRun.Of(_world.House, [.. arguments, .. Vault]);
}
