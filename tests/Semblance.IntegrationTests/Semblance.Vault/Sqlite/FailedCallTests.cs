using System.Globalization;
using Semblance.VaultSoak.Driving;
using Semblance.VaultSoak.Faults;

namespace Semblance.IntegrationTests.Vault.Sqlite;

/// <summary>Every so many-th write, sync, truncation, rename and removal fails: the short form of tests/soak/faults-sqlite. SqliteVault, SqliteLog, SqliteOpening and SqliteCopy are what is tried.</summary>
public sealed class FailedCallTests : IAsyncLifetime
{
    private const string Operations = "50";
    private const string Stride = "61"; // a prime: the five ways to fail meet different calls of an operation

    private readonly string _folder = Directory.CreateTempSubdirectory("smb-faults-").FullName;
    private string? _library;

    public async ValueTask InitializeAsync() => _library = await FaultLibrary.BuildAsync(_folder);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(FaultMode.InputOutputError, 1)]
    [InlineData(FaultMode.NoRoom, 13)]
    [InlineData(FaultMode.ShortWrite, 25)]
    [InlineData(FaultMode.TornWrite, 37)]
    [InlineData(FaultMode.DeadDisk, 49)]
    public async Task A_failed_call_loses_nothing_that_was_acknowledged(FaultMode mode, int first)
    {
        Assert.SkipWhen(_library is null, "gcc is not installed (Debian: apt-get install gcc)");
        var (code, output) = await Child.RunAsync(["sweep", _folder, Operations, mode.ToString(), Stride, first.ToString(CultureInfo.InvariantCulture)], _library);
        Assert.True(code == 0, output);
        Assert.True(mode == FaultMode.ShortWrite || !output.Contains(" 0 of them failed", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task A_keystore_that_failed_a_write_serves_nothing_until_it_is_opened_anew()
    {
        Assert.SkipWhen(_library is null, "gcc is not installed (Debian: apt-get install gcc)");
        var (code, output) = await Child.RunAsync(["stop-keystore", _folder], _library);
        Assert.True(code == 0, output);
        Assert.False(output.StartsWith("0 ", StringComparison.Ordinal), output);
    }

    /// <summary>The process dies at a call of the schema's change, and the next opening goes on; the call is counted from the start of the process.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(15)]
    [InlineData(22)]
    [InlineData(31)]
    [InlineData(45)]
    [InlineData(60)]
    [InlineData(80)]
    public async Task A_change_of_the_schema_survives_a_kill_at_any_call(int call)
    {
        Assert.SkipWhen(_library is null, "gcc is not installed (Debian: apt-get install gcc)");
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "faulty-vault", "store")).FullName;
        await MadeHistory.OpenAsync(folder, 0);
        var (code, output) = await Child.RunAsync(["migrate", folder, "3"], _library, string.Create(CultureInfo.InvariantCulture, $"{call}:{(int)FaultMode.Kill}"));
        Assert.True(code is 137 or 4, $"the child ended with {code}: {output}");
        Assert.Equal(5, await MadeHistory.OpenAsync(folder, 3));
        Assert.Empty(Directory.EnumerateFiles(folder, "*before*"));
    }
}
