using Semblance.Cli;
using Semblance.Cli.Commands;
using Semblance.Cli.Hosting;

namespace Semblance.UnitTests.Cli.Commands;

public sealed class SynthesizeCommandTests
{
    [Theory]
    [InlineData("--out somewhere", 0)]
    [InlineData("", 1)]
    [InlineData("--out somewhere --people 0", 1)]
    [InlineData("--out somewhere --views 1001", 1)]
    [InlineData("--out somewhere --size 31", 1)]
    [InlineData("--out somewhere --range wild", 1)]
    [InlineData("--out somewhere --crowd 10 --frames 5 --fps 25", 0)]
    [InlineData("--out somewhere --crowd 0", 1)]
    [InlineData("--out somewhere --crowd 10 --frames 0 --fps 61", 2)]
    [InlineData("--out somewhere --seed 9999999999999", 1)]
    public void What_is_out_of_range_is_a_usage_error(string line, int errors) => Assert.Equal(errors, SynthesizeCommand.Create().Parse(line).Errors.Count);

    [Fact]
    public async Task It_fills_a_folder_and_says_yes()
    {
        var folder = Directory.CreateTempSubdirectory("semblance-synthesize-");
        Assert.Equal((int)ExitCode.Yes, await CommandHost.RunAsync(["synthesize", "--out", folder.FullName, "--people", "1", "--views", "1", "--size", "64"]));
        Assert.True(File.Exists(Path.Combine(folder.FullName, "person-0001", "0001.jpg")));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_an_input_error()
    {
        var file = Path.GetTempFileName();
        Assert.Equal((int)ExitCode.Input, await CommandHost.RunAsync(["synthesize", "--out", file, "--people", "1", "--views", "1", "--size", "64"]));
        File.Delete(file);
    }
}
