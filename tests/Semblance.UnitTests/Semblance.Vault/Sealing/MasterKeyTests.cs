using Semblance.Errors;
using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Sealing;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class MasterKeyTests
{
    private const string Path = "/keys/master";

    private readonly MadeFiles _files = new();

    [Fact]
    public void It_comes_back_from_its_file_and_unwraps_what_it_wrapped()
    {
        using var key = MasterKey.Create(_files, Path);
        using var again = MasterKey.Load(_files, Path);
        var secret = new byte[32];
        again.Unwrap(key.Wrap([.. Enumerable.Repeat((byte)7, 32)], One), One, secret);
        Assert.All(secret, one => Assert.Equal(7, one));
        Assert.Equal(key.Id, again.Id);
        Assert.Equal("MasterKey(hidden)", key.ToString());
    }

    [Fact]
    public void It_is_never_overwritten()
    {
        MasterKey.Create(_files, Path).Dispose();
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => MasterKey.Create(_files, Path)));
    }

    [Fact]
    public void A_file_that_others_may_read_is_refused()
    {
        MasterKey.Create(_files, Path).Dispose();
        _files.Open.Add(Path);
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => MasterKey.Load(_files, Path)));
    }

    [Fact]
    public void No_byte_of_the_file_can_be_changed()
    {
        MasterKey.Create(_files, Path).Dispose();
        var bytes = _files.ReadAll(Path);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 0x10;
            _files.Put(Path, changed);
            Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => MasterKey.Load(_files, Path)));
        }
    }

    [Fact]
    public void A_missing_file_says_so() => Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => MasterKey.Load(_files, Path)));

    [Fact]
    public void Writing_it_is_cut_off_anywhere_and_the_file_is_whole_or_not_there()
    {
        for (var call = 1; ; call++)
        {
            foreach (var kind in Enum.GetValues<CrashKind>())
            {
                var files = new MadeFiles { FailAt = call, WritesHalf = true };
                var isMade = Record.Exception(() => MasterKey.Create(files, Path).Dispose()) is null;
                var after = files.Crash(kind);
                if (isMade || after.Exists(Path))
                    MasterKey.Load(after, Path).Dispose();
                if (isMade && kind == CrashKind.TearWrites)
                    return;
            }
        }
    }
}
