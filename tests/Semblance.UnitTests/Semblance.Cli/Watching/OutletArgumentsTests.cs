using System.CommandLine;
using Semblance.Cli.Watching;
using Semblance.Errors;
using Semblance.Recognition.Watch;

namespace Semblance.UnitTests.Cli.Watching;

public sealed class OutletArgumentsTests
{
    [Fact]
    public async Task Each_outlet_that_is_asked_for_is_opened_under_a_name_that_stays()
    {
        Assert.Empty((await Open()).Names);
        Assert.Equal(["webhook", "mqtt", "log"], (await Open("--webhook", "https://receiver.example/hook", "--mqtt", "mqtt://ada:hunter2@broker", "--mqtt-names", "--log", "events.jsonl")).Names, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(ErrorCode.OptionOutOfRange, "--webhook", "receiver.example")]
    [InlineData(ErrorCode.OptionOutOfRange, "--webhook", "ftp://receiver.example")]
    [InlineData(ErrorCode.OptionOutOfRange, "--mqtt", "http://ada:hunter2@broker")]
    [InlineData(ErrorCode.OptionOutOfRange, "--mqtt-names")]
    [InlineData(ErrorCode.OptionOutOfRange, "--webhook-secret", "secret")]
    [InlineData(ErrorCode.KeyUnavailable, "--webhook", "https://receiver.example", "--webhook-secret", "/nowhere/secret")]
    public async Task What_can_not_be_told_is_refused_without_showing_a_password(ErrorCode code, params string[] arguments)
    {
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => Open(arguments));
        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<OpenOutlets> Open(params string[] arguments)
    {
        var command = new RootCommand();
        var outlets = OutletArguments.AddTo(command);
        await using var open = outlets.Open(command.Parse(arguments), [new CameraName("door")]);
        return open;
    }
}
