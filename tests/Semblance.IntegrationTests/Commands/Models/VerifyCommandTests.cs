using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Models;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Whole_models_are_as_their_catalogue_says()
    {
        var run = await Verify("--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal(["name", "valid"], JsonKeys.Of(run.Json));
    }

    [Fact]
    public async Task A_changed_byte_is_found()
    {
        var path = Path.Combine(_world.Models, "made_yunet.onnx");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var run = await Verify("--json");
        Assert.Equal((4, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal([false, true], run.Json.EnumerateArray().Select(static model => model.GetProperty("valid").GetBoolean()));
        Assert.Contains("made_yunet", run.Json[0].GetProperty("complaint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_verify_is_not_a_yes()
    {
        var run = await ProgramRun.OfBare(_world.House, "models", "verify");
        Assert.Equal((4, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("No models were found; searched: ", run.Complaints, StringComparison.Ordinal);
    }

    private Task<ProgramRun> Verify(params string[] options) => ProgramRun.OfBare(_world.House, ["models", "verify", "--models", _world.Models, .. options]);
}
