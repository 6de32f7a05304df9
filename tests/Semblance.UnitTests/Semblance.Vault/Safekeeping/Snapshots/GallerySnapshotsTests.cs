using Semblance.UnitTests.Vault.Files;
using Semblance.UnitTests.Vault.Sealing.Keys;
using Semblance.Vault.Files;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping.Snapshots;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;

namespace Semblance.UnitTests.Vault.Safekeeping.Snapshots;

/// <summary><see cref="GallerySnapshots"/> with <see cref="SnapshotHead"/> and <see cref="OpenSnapshot"/>, on a file system in memory.</summary>
public sealed class GallerySnapshotsTests : IDisposable
{
    private static readonly GalleryId Gallery = MadeVault.House.Id;
    private static readonly GalleryState State = new(new Manifest(1, new ManifestSum()), "aside", new RowMarks(1, 2, 3, 4));
    private static readonly GalleryState Later = new(new Manifest(2, new ManifestSum()), "aside", default);
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 250).Select(number => (byte)number)];

    private readonly MadeFiles _files = new();
    private readonly MasterKey _master;
    private readonly KeyRing _ring;
    private readonly GallerySnapshots _snapshots;

    public GallerySnapshotsTests()
    {
        _master = MasterKey.Create(_files, "/master");
        _ring = KeyRing.Open(_files, "/keys", new MadeKeystore(), _master);
        _snapshots = new GallerySnapshots(_files, "/snapshots", _ring);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => Assert.Single(_files.List("/snapshots", "*"));

    public void Dispose()
    {
        _ring.Dispose();
        _master.Dispose();
    }

    [Fact]
    public void What_was_written_is_read_where_nothing_has_changed()
    {
        Assert.Null(Read());
        Assert.True(Write());
        Assert.Equal(Bytes, Read());
        Assert.DoesNotContain(Convert.ToHexString(Bytes.AsSpan(0, 20)), Convert.ToHexString(_files.ReadAll(Path)), StringComparison.Ordinal);
    }

    [Fact]
    public void In_another_state_or_for_another_model_there_is_none()
    {
        Write();
        Assert.Null(_snapshots.Find(Gallery, MadeVault.Model, Later));
        Assert.Null(_snapshots.Find(Gallery, MadeVault.Model, State with { SetAside = "one row more" }));
        Assert.Null(_snapshots.Find(Gallery, default, State));
        Assert.Null(_snapshots.Find(GalleryId.From(MadeVault.Id(77)), MadeVault.Model, State));
    }

    [Fact]
    public void Every_flipped_byte_and_every_cut_is_noticed()
    {
        Write();
        var whole = _files.ReadAll(Path);
        for (var at = 0; at < whole.Length; at++)
        {
            Put(Path, [.. whole[..at], (byte)(whole[at] ^ 0x40), .. whole[(at + 1)..]]);
            Assert.True(Read() is null, $"byte {at} was changed and not noticed");
            Put(Path, whole[..at]);
            Assert.True(Read() is null, $"a cut at {at} was not noticed");
        }

        Put(Path, whole);
        Assert.Equal(Bytes, Read());
    }

    [Fact]
    public void Another_installations_is_none()
    {
        Write();
        var (path, file) = (Path, _files.ReadAll(Path));
        var others = new MadeFiles();
        using var ring = KeyRing.Open(others, "/keys", new MadeKeystore(), _master);
        var theirs = new GallerySnapshots(others, "/snapshots", ring);
        theirs.Write(Gallery, MadeVault.Model, State, Content(), theirs.Destructions, Cancellation);
        Put(path, file, others);
        Assert.Null(theirs.Find(Gallery, MadeVault.Model, State));
    }

    [Fact]
    public void A_copy_that_is_put_back_after_an_erasure_opens_nothing()
    {
        using var key = _ring.CreateSubjects(Gallery.Value, MadeVault.Somebody.Id.Value)[0];
        Write();
        var (path, copy) = (Path, _files.ReadAll(Path));
        _ring.Erase((Gallery.Value, MadeVault.Somebody.Id.Value));
        _snapshots.Destroy(Gallery);
        Assert.Empty(_files.List("/snapshots", "*"));
        Put(path, copy);
        Assert.Null(_snapshots.Find(Gallery, MadeVault.Model, State));
    }

    [Fact]
    public void A_copy_of_the_one_before_opens_nothing()
    {
        Write();
        var (path, copy) = (Path, _files.ReadAll(Path));
        Write();
        Put(path, copy);
        Assert.Null(_snapshots.Find(Gallery, MadeVault.Model, State));
    }

    [Fact]
    public void What_was_read_before_something_was_destroyed_is_not_written()
    {
        var before = _snapshots.Destructions;
        _snapshots.Destroy(Gallery);
        Assert.False(_snapshots.Write(Gallery, MadeVault.Model, State, Content(), before, Cancellation));
        Assert.Empty(_files.List("/snapshots", "*"));
    }

    [Fact]
    public void One_that_is_broken_off_leaves_nothing()
    {
        Write();
        var content = Content() with { Fill = (number, _) => { if (number == 2) throw new OperationCanceledException(); } };
        Assert.False(_snapshots.Write(Gallery, MadeVault.Model, State, content, _snapshots.Destructions, Cancellation));
        Assert.Empty(_files.List("/snapshots", "*"));
        Assert.Null(Read());
    }

    [Fact]
    public void A_head_is_read_as_it_was_written_and_not_in_another_version()
    {
        var head = new SnapshotHead(MadeVault.Id(1), Gallery.Value, MadeVault.Model, State.Digest(), new KeyId(5), 2, 100, 250);
        var bytes = head.ToBytes();
        Assert.Equal(head with { State = default }, SnapshotHead.Read(bytes)! with { State = default });
        Assert.Equal((3, 50), (head.Blocks, head.LengthOf(2)));
        bytes[4]++;
        Assert.Null(SnapshotHead.Read(bytes));
    }

    private static SnapshotContent Content() => new(new byte[] { 4, 2 }, Bytes.Length, 100, (number, block) => Bytes.AsSpan(number * 100, block.Length).CopyTo(block));

    private bool Write() => _snapshots.Write(Gallery, MadeVault.Model, State, Content(), _snapshots.Destructions, Cancellation);

    private byte[]? Read()
    {
        using var snapshot = _snapshots.Find(Gallery, MadeVault.Model, State);
        return snapshot is null ? null : ReadAll(snapshot);
    }

    private static byte[]? ReadAll(OpenSnapshot snapshot)
    {
        var bytes = new byte[Bytes.Length];
        return snapshot.ReadAbout() is [4, 2] && snapshot.TryRead(Enumerable.Range(0, snapshot.Blocks), (number, block) => block.CopyTo(bytes.AsSpan(number * 100))) ? bytes : null;
    }

    private void Put(string path, byte[] bytes, IDurableFiles? files = null)
    {
        using var file = (files ?? _files).Create(path);
        file.Write(0, bytes);
        file.Sync();
    }
}
