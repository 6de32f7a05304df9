using Semblance.Cli;
using Semblance.Cli.Hosting;
using Semblance.Errors;

namespace Semblance.UnitTests.Cli;

public sealed class CommandHostTests
{
    [Theory]
    [InlineData(ErrorCode.OptionOutOfRange, (int)ExitCode.Usage)]
    [InlineData(ErrorCode.InputDamaged, (int)ExitCode.Input)]
    [InlineData(ErrorCode.TemplateInvalid, (int)ExitCode.Input)]
    [InlineData(ErrorCode.ModelNotFound, (int)ExitCode.Model)]
    [InlineData(ErrorCode.CalibrationUnsupported, (int)ExitCode.Model)]
    public void A_refusal_becomes_the_exit_code_of_its_kind(ErrorCode code, int exit) => Assert.Equal(exit, (int)CommandHost.CodeFor(code));

    [Fact]
    public async Task A_command_line_that_means_nothing_is_a_usage_error()
    {
        Assert.Equal((int)ExitCode.Usage, await CommandHost.RunAsync(["no-such-command"]));
        Assert.Equal((int)ExitCode.Usage, await CommandHost.RunAsync(["compare", "only-one.jpg"]));
        Assert.Equal((int)ExitCode.Usage, await CommandHost.RunAsync(["detect", "a.jpg", "--threads", "many"]));
        Assert.Equal((int)ExitCode.Usage, await CommandHost.RunAsync(["detect", "a.jpg", "--colour"]));
    }

    [Fact]
    public async Task A_refusal_ends_the_program_with_its_code_and_help_with_none()
    {
        var empty = Directory.CreateTempSubdirectory("semblance-empty-");
        Assert.Equal((int)ExitCode.Model, await CommandHost.RunAsync(["doctor", "--models", empty.FullName]));
        Assert.Equal((int)ExitCode.Yes, await CommandHost.RunAsync(["--help"]));
        empty.Delete();
    }
}
