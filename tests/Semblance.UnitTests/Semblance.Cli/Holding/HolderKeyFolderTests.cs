using Semblance.Cli.Holding;

namespace Semblance.UnitTests.Cli.Holding;

public sealed class HolderKeyFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-holders-").FullName;

    private string Keys => Path.Combine(_folder, "keys");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_person_has_one_key_in_a_file_and_in_a_code()
    {
        using var first = (await new HolderKeyFolder(Keys).OfAsync("Ada", Cancellation)).Key;
        using var again = (await new HolderKeyFolder(Keys).OfAsync("Ada", Cancellation)).Key;
        using var shown = HolderKeyCode.Read(await File.ReadAllBytesAsync(Path.Combine(Keys, "Ada.png"), Cancellation));
        Assert.Equal((first.Id, first.Id), (again.Id, shown.Id));
        foreach (var file in Directory.EnumerateFiles(Keys))
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
    }

    [Fact]
    public async Task A_name_is_no_path()
    {
        using var key = (await new HolderKeyFolder(Keys).OfAsync("../../etc/x", Cancellation)).Key;
        Assert.Equal(2, Directory.EnumerateFiles(Keys).Count());
    }

    [Fact]
    public async Task Who_was_not_enrolled_gets_none()
    {
        using var key = (await new HolderKeyFolder(Keys).OfAsync("Ada", Cancellation)).Key;
        new HolderKeyFolder(Keys).Withdraw("Ada");
        Assert.Empty(Directory.EnumerateFiles(Keys));
    }
}
