using System.CommandLine;
using Semblance.Cli.Serving;
using Semblance.Server.Options;

namespace Semblance.UnitTests.Cli.Serving;

public sealed class ServerArgumentsTests
{
    [Fact]
    public void Without_a_word_the_servers_own_defaults_hold() => Assert.Equal(new ServerOptions(), Read());

    [Fact]
    public void Each_option_of_a_server_can_be_said()
    {
        var said = Read("--listen", "https://0.0.0.0:1;http://[::1]:2", "--allow-plain-text", "--certificate", "a.pem", "--certificate-key", "a.key", "--fetch-pictures", "--authority", "https://id.example.org", "--audience", "faces", "--collector", "http://127.0.0.1:4317", "--max-picture-bytes", "1001", "--max-pictures", "7", "--max-at-work", "8", "--max-waiting", "9", "--requests-per-minute", "10", "--compreface-names-nearest", "--faceplusplus-faces", "11");
        Assert.Equal(
            new ServerOptions { Listen = "https://0.0.0.0:1;http://[::1]:2", AllowsPlainText = true, Certificate = "a.pem", CertificateKey = "a.key", FetchesPictures = true, Authority = "https://id.example.org", Audience = "faces", Collector = "http://127.0.0.1:4317", MaxPictureBytes = 1_001, MaxPictures = 7, MaxAtWork = 8, MaxWaiting = 9, RequestsPerMinute = 10, CompreFace = new() { NamesNearest = true }, FacePlusPlus = new() { RememberedFaces = 11 } },
            said);

        // One that is new and can't be said would keep its default.
        var usual = new ServerOptions();
        Assert.All(typeof(ServerOptions).GetProperties(), property => Assert.NotEqual(property.GetValue(usual), property.GetValue(said)));
    }

    [Theory]
    [InlineData("--max-pictures", "many")]
    [InlineData("--max-at-work", "1.5")]
    [InlineData("--listen", null)]
    public void What_is_no_value_is_an_error(string option, string? value)
    {
        var command = new Command("serve");
        ServerArguments.AddTo(command);
        Assert.NotEmpty(command.Parse(value is null ? [option] : [option, value]).Errors);
    }

    [Fact]
    public void The_child_that_decodes_is_this_program_with_the_same_limit()
    {
        var child = DecodingCommand.Of(12_345_678);
        Assert.True(File.Exists(child.Program), child.Program);
        Assert.Equal(["decode-pictures", "--max-bytes", "12345678"], child.Arguments.TakeLast(3), StringComparer.Ordinal);
        if (child.Arguments.Count > 3)
            Assert.True(File.Exists(child.Arguments[0]), child.Arguments[0]);
    }

    private static ServerOptions Read(params string[] words)
    {
        var command = new Command("serve");
        var arguments = ServerArguments.AddTo(command);
        var parsed = command.Parse(words);
        Assert.Empty(parsed.Errors);
        return arguments.Read(parsed);
    }
}
