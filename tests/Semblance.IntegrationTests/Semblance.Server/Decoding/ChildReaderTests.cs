using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Hostile;
using Semblance.IntegrationTests.Running;
using Semblance.Server.Decoding;

namespace Semblance.IntegrationTests.Server.Decoding;

public sealed class ChildReaderTests : IDisposable
{
    private const string Hang = "exec sleep 600";

    private static readonly byte[] Good = MadeWorld.Empty();

    private readonly ScratchFolder _folder = new();
    private readonly int _limit = MadeChild.OwnLimit();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PictureLimits Limits => new() { MaxBytes = _limit };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_child_gives_the_pixels_that_the_decoder_gives_in_this_process()
    {
        await using (var reader = new ChildReader(MadeChild.Real(_limit), Limits, 1))
        {
            foreach (var file in WholeFiles.All())
            {
                using var direct = PictureDecoder.Decode(file.Bytes, Limits);
                using var got = await reader.ReadAsync(file.Bytes, Cancellation);
                Assert.Equal((direct.Width, direct.Height, direct.Format, direct.IsDamaged, direct.Reduction), (got.Width, got.Height, got.Format, got.IsDamaged, got.Reduction));
                Assert.True(direct.Pixels.Pixels.SequenceEqual(got.Pixels.Pixels), file.Name);
            }

            Assert.Equal(1, MadeChild.Living(_limit));
        }

        Assert.Equal(0, MadeChild.Living(_limit));
    }

    [Fact]
    public async Task A_refusal_is_the_decoders_own_and_the_child_goes_on()
    {
        await using var reader = new ChildReader(MadeChild.Script($"echo >> '{_folder.In("starts")}'; real", _limit), Limits, 1);
        Assert.Equal(ErrorCode.InputFormatUnknown, await CodeAsync(reader, "no picture"u8.ToArray()));
        Assert.Equal(ErrorCode.InputDamaged, await CodeAsync(reader, Good[..40]));
        await DemandGoodAsync(reader);
        Assert.Equal(1, Starts);
    }

    [Fact]
    public async Task What_needs_no_child_starts_none()
    {
        await using var reader = new ChildReader(MadeChild.Script($"echo >> '{_folder.In("starts")}'; real", _limit), new PictureLimits { MaxBytes = 100 }, 1);
        Assert.Equal(ErrorCode.InputEmpty, await CodeAsync(reader, []));
        Assert.Equal(ErrorCode.InputTooManyBytes, await CodeAsync(reader, new byte[101]));
        Assert.Equal(0, Starts);
    }

    /// <summary>Ends at once, ends by a signal after its question, answers garbage of each kind, answers less than it said, answers without end.</summary>
    [Theory]
    [InlineData("exit 0")]
    [InlineData("exit 139")]
    [InlineData("head -c 100 > /dev/null; kill -SEGV $$")]
    [InlineData("printf 'garbage'; cat > /dev/null")]
    [InlineData("printf '\\001'; cat > /dev/null & wait")]
    [InlineData("printf '\\001\\377\\377\\377\\177\\377\\377\\377\\177\\377\\377\\377\\177\\377\\377\\377\\177\\001\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0'; cat > /dev/null")]
    [InlineData("printf '\\002\\0\\0\\0\\0\\377\\377\\377\\377\\377'; cat > /dev/null")]
    [InlineData("printf '\\002\\037\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0'; cat > /dev/null")]
    [InlineData("exec yes")]
    [InlineData("exec cat /dev/zero")]
    public async Task A_child_that_fails_costs_its_picture_and_no_other(string fault)
    {
        // The first child has the fault, those after it have none.
        var first = _folder.In("first");
        var command = MadeChild.Script($"if [ -e '{first}' ]; then real; fi; echo $$ > '{first}'; {fault}", _limit) with { Longest = TimeSpan.FromSeconds(2) };
        await using (var reader = new ChildReader(command, Limits, 1))
        {
            Assert.Equal(ErrorCode.InputDamaged, await CodeAsync(reader, Good));
            await MadeChild.DemandEndAsync(first);
        }

        await using var patient = new ChildReader(command with { Longest = TimeSpan.FromSeconds(30) }, Limits, 1);
        await DemandGoodAsync(patient);
    }

    [Fact]
    public async Task A_child_that_hangs_is_ended_with_all_that_it_started()
    {
        var (own, other) = (_folder.In("own"), _folder.In("other"));
        var command = MadeChild.Script($"echo $$ > '{own}'; sleep 600 & echo $! > '{other}'; wait") with { Longest = TimeSpan.FromSeconds(1) };
        await using var reader = new ChildReader(command, Limits, 1);
        Assert.Equal(ErrorCode.InputDamaged, await CodeAsync(reader, Good));
        await MadeChild.DemandEndAsync(own);
        await MadeChild.DemandEndAsync(other);
    }

    [Fact]
    public async Task Whoever_gives_up_waits_no_longer_and_leaves_no_child()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var reader = new ChildReader(MadeChild.Script($"echo $$ > '{_folder.In("own")}'; {Hang}"), Limits, 1);
        var reading = reader.ReadAsync(Good, patience.Token);
        while (!File.Exists(_folder.In("own")) || File.ReadAllText(_folder.In("own")).Length == 0)
            await Task.Delay(20, Cancellation);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await MadeChild.DemandEndAsync(_folder.In("own"));
    }

    [Fact]
    public async Task A_child_is_replaced_after_so_many_pictures()
    {
        await using var reader = new ChildReader(MadeChild.Script($"echo >> '{_folder.In("starts")}'; real", _limit) with { PicturesEach = 2 }, Limits, 1);
        for (var i = 0; i < 5; i++)
            await DemandGoodAsync(reader);
        Assert.Equal(3, Starts);
        Assert.Equal(1, MadeChild.Living(_limit));
    }

    [Fact]
    public async Task No_more_children_than_places_are_at_work()
    {
        await using (var reader = new ChildReader(MadeChild.Script($"echo >> '{_folder.In("starts")}'; real", _limit), Limits, 2))
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DemandGoodAsync(reader)));
            Assert.InRange(Starts, 1, 2);
        }

        Assert.Equal(0, MadeChild.Living(_limit));
    }

    [Fact]
    public async Task The_reader_does_not_end_before_the_picture_that_is_at_work()
    {
        var reader = new ChildReader(MadeChild.Script("sleep 1; real", _limit), Limits, 1);
        var reading = DemandGoodAsync(reader);
        await reader.DisposeAsync();
        await reading;
        Assert.Equal(0, MadeChild.Living(_limit));
    }

    [Fact]
    public async Task The_servers_environment_is_not_the_childs()
    {
        Environment.SetEnvironmentVariable("SEMBLANCE_MASTER_PASSWORD_OF_A_TEST", "swordfish");
        await using var reader = new ChildReader(MadeChild.Script($"env > '{_folder.In("env")}'"), Limits, 1);
        await CodeAsync(reader, Good);
        var seen = await File.ReadAllLinesAsync(_folder.In("env"), Cancellation);
        Assert.DoesNotContain(seen, static line => line.Contains("swordfish", StringComparison.Ordinal) || line.StartsWith("SEMBLANCE_", StringComparison.Ordinal));
        Assert.Contains(seen, static line => line.StartsWith("PATH=", StringComparison.Ordinal));
        Assert.Contains("DOTNET_EnableDiagnostics=0", seen, StringComparer.Ordinal);
        string[] allowed = ["PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "DOTNET_ROOT", "DOTNET_ROOT_X64", "LD_LIBRARY_PATH", "DOTNET_GCHeapHardLimit", "DOTNET_EnableDiagnostics", "PWD", "OLDPWD", "SHLVL", "_"];
        Assert.All(seen.Where(static line => line.Contains('=', StringComparison.Ordinal)), line => Assert.Contains(line.Split('=')[0], allowed, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_child_has_no_more_addresses_than_it_is_given_and_leaves_no_core_behind()
    {
        await using (var told = new ChildReader(MadeChild.Script($"ulimit -v > '{_folder.In("limit")}'; ulimit -c >> '{_folder.In("limit")}'") with { AddressSpace = 3L << 30 }, Limits, 1))
            await CodeAsync(told, Good);
        Assert.Equal([FormattableString.Invariant($"{3 << 20}"), "0"], await File.ReadAllLinesAsync(_folder.In("limit"), Cancellation));

        // With as little as this the program does not even start; the picture is refused and nothing else happens.
        await using var narrow = new ChildReader(MadeChild.Real(_limit) with { AddressSpace = 100 << 20 }, Limits, 1);
        Assert.Equal(ErrorCode.InputDamaged, await CodeAsync(narrow, Good));
    }

    [Fact]
    public async Task A_running_child_counts_what_it_served()
    {
        await using (var child = RunningChild.Start(MadeChild.Real(_limit), Limits))
        {
            using (await child.DecodeAsync(Good, Cancellation))
                Assert.Equal(1, child.Served);
            await Assert.ThrowsAsync<SemblanceException>(() => child.DecodeAsync("no picture"u8.ToArray(), Cancellation));
            Assert.Equal(2, child.Served);
        }

        Assert.Equal(0, MadeChild.Living(_limit));
    }

    private int Starts => File.Exists(_folder.In("starts")) ? File.ReadAllLines(_folder.In("starts")).Length : 0;

    private static async Task<ErrorCode> CodeAsync(ChildReader reader, byte[] file) => (await Assert.ThrowsAsync<SemblanceException>(() => reader.ReadAsync(file, Cancellation))).Code;

    private static async Task DemandGoodAsync(ChildReader reader)
    {
        using var picture = await reader.ReadAsync(Good, Cancellation);
        Assert.Equal((MadeWorld.Side, MadeWorld.Side), (picture.Width, picture.Height));
    }
}
