using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Audit.Segments;
using Semblance.Vault.Files;

namespace Semblance.UnitTests.Vault.Audit.Segments;

public sealed class UnsyncedTailTests
{
    private const string Path = "/audit/one";

    private readonly MadeFiles _files = new();

    public UnsyncedTailTests() => _files.Put(Path, [1, 2, 3]);

    [Fact]
    public void What_is_written_is_synced()
    {
        Append([4, 5]);
        Assert.Equal([1, 2, 3, 4, 5], _files.Crash(CrashKind.DropAll).ReadAll(Path));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Bytes_whose_write_or_sync_failed_are_not_shown_to_the_next_opening(int call, bool half)
    {
        (_files.FailAt, _files.WritesHalf) = (call, half);
        Assert.Throws<IOException>(() => Append([4, 5]));
        Assert.Equal([1, 2, 3], _files.ReadAll(Path));
    }

    [Fact]
    public void A_disk_that_takes_nothing_more_is_told_of_once()
    {
        using var dead = new DeadFile();
        Assert.Equal("sync", Assert.Throws<IOException>(() => UnsyncedTail.WriteOrCut(dead, 3, [4, 5])).Message);
    }

    private void Append(byte[] bytes)
    {
        using var file = ((IDurableFiles)_files).Open(Path);
        UnsyncedTail.WriteOrCut(file, 3, bytes);
    }

    private sealed class DeadFile : IDurableFile
    {
        public long Length { get; private set; } = 3;

        public void Write(long offset, ReadOnlySpan<byte> bytes) => Length = offset + bytes.Length;

        public void Sync() => throw new IOException("sync");

        public void Truncate(long length) => throw new IOException("truncate");

        public void Dispose()
        {
        }
    }
}
