using System.CommandLine;
using Semblance.Cli.Holding;

namespace Semblance.UnitTests.Cli.Holding;

public sealed class HolderKeyOptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-holders-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_and_a_picture_of_the_code_show_the_same_key()
    {
        using var made = (await new HolderKeyFolder(_folder).OfAsync("Ada", Cancellation)).Key;
        var command = new Command("verify");
        var option = HolderKeyOption.AddTo(command);
        foreach (var ending in (string[])[".holderkey", ".png"])
        {
            using var shown = await option.ReadAsync(command.Parse($"--holder-key \"{Path.Combine(_folder, "Ada" + ending)}\""), Cancellation);
            Assert.Equal(made.Id, shown!.Id);
        }

        Assert.Null(await option.ReadAsync(command.Parse(string.Empty), Cancellation));
    }
}
