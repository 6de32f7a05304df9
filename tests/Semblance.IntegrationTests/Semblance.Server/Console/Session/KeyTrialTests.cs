using System.Net;
using Semblance.Server.Console.Session;

namespace Semblance.IntegrationTests.Server.Console.Session;

/// <summary>What opens a session, and over which line it is tried.</summary>
public sealed class KeyTrialTests(ConsoleDoor door) : IClassFixture<ConsoleDoor>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("semblance_nobody_nothing")]
    [InlineData("clé\nX-Other: 1")]
    [InlineData("中文")]
    [InlineData(" ")]
    public async Task What_is_no_key_opens_no_session(string entered)
    {
        using var answer = await door.SignInAsync("/", entered);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_is_tried_over_a_line_that_only_this_account_can_open()
    {
        using var line = new ConsoleLine();
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.GetDirectoryName(line.Address[ConsoleLine.Scheme.Length..])!) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));

        // Nobody listens there yet.
        await Assert.ThrowsAsync<HttpRequestException>(() => new KeyTrial(line).HoldsAsync("semblance_a_b", Cancellation));
    }
}
