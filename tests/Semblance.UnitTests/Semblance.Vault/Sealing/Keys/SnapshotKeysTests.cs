using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing.Keys;

/// <summary><see cref="SnapshotKeys"/> on the <see cref="KeyShelf"/> of a ring.</summary>
public sealed class SnapshotKeysTests : IDisposable
{
    private readonly MadeFiles _files = new();
    private readonly MadeKeystore _store = new();
    private readonly MasterKey _master;
    private readonly KeyRing _ring;

    public SnapshotKeysTests()
    {
        _master = MasterKey.Create(_files, "/master");
        _ring = KeyRing.Open(_files, "/keys", _store, _master);
    }

    public void Dispose()
    {
        _ring.Dispose();
        _master.Dispose();
    }

    [Fact]
    public void The_erasure_of_anybody_in_the_gallery_destroys_it_and_every_copy_of_its_wrapping()
    {
        _ring.CreateSubjects(Id(2), Id(10), Id(11)).ToList().ForEach(key => key.Dispose());
        var id = Make(2);
        var stolen = _store.Keys.Single(key => key.Kind == KeyKind.Snapshot);
        Assert.Equal(1, _ring.Erase((Id(2), Id(10))).Erased);
        Assert.DoesNotContain(_store.Keys, key => key.Kind == KeyKind.Snapshot);
        _store.Put(stolen);
        Assert.Null(_ring.Snapshots.Find(Id(2), id));
        _store.Put(stolen with { Epoch = _ring.Epoch });
        Assert.Null(_ring.Snapshots.Find(Id(2), id));
    }

    [Fact]
    public void It_outlives_erasures_in_other_galleries_and_rolls()
    {
        var id = Make(2);
        _ring.CreateSubjects(Id(3), Id(10))[0].Dispose();
        _ring.Erase((Id(3), Id(10)));
        _ring.RollEpoch();
        using var key = _ring.Snapshots.Find(Id(2), id);
        Assert.Equal(id, key!.Id);
    }

    [Fact]
    public void The_next_one_is_another_and_the_last_one_is_gone()
    {
        var first = Make(2);
        var second = Make(2);
        Assert.Null(_ring.Snapshots.Find(Id(2), first));
        using (var key = _ring.Snapshots.Find(Id(2), second))
            Assert.NotNull(key);
        _ring.Snapshots.Destroy(Id(2));
        Assert.Null(_ring.Snapshots.Find(Id(2), second));
        Assert.Empty(_store.Keys);
    }

    [Fact]
    public void The_erasure_of_the_gallery_takes_it_along()
    {
        var id = Make(2);
        _ring.Erase((Id(2), Guid.Empty));
        Assert.Null(_ring.Snapshots.Find(Id(2), id));
    }

    private KeyId Make(int gallery)
    {
        using var key = _ring.Snapshots.Create(Id(gallery));
        return key.Id;
    }
}
