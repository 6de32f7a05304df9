using Semblance.Errors;
using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing.Keys;

public sealed class KeyRingTests : IDisposable
{
    private const string Folder = "/keys";

    private readonly MadeFiles _files = new();
    private readonly MadeKeystore _store = new();
    private readonly MasterKey _master;

    public KeyRingTests() => _master = MasterKey.Create(_files, "/master");

    public void Dispose() => _master.Dispose();

    [Fact]
    public void A_new_installation_has_two_copies_of_its_epochs_file()
    {
        using var ring = Open();
        Assert.Equal(1, ring.Epoch);
        Assert.Equal(["/keys/epoch-0000000001.a", "/keys/epoch-0000000001.b"], _files.List(Folder, "*"));
        Assert.Equal(115, _files.ReadAll("/keys/epoch-0000000001.a").Length);
        Assert.Equal("KeyRing(hidden)", ring.ToString());
    }

    [Fact]
    public void Keys_come_back_after_a_restart()
    {
        SealedValue subject, gallery;
        Guid install;
        using (var ring = Open())
        {
            install = ring.Install;
            using var galleryKey = ring.CreateGallery(Id(2));
            using var key = ring.CreateSubjects(Id(2), Id(3))[0];
            (subject, gallery) = (key.Seal([1], One), galleryKey.Seal([2], One));
        }

        using var again = Open();
        using var subjectAgain = again.OpenSubject(Id(2), Id(3));
        using var galleryAgain = again.OpenGallery(Id(2));
        Assert.Equal(install, again.Install);
        Assert.Equal([1], subjectAgain.Open(subject, One));
        Assert.Equal([2], galleryAgain.Open(gallery, One));
    }

    [Fact]
    public void An_erased_subject_has_no_key_and_the_others_keep_theirs()
    {
        using var ring = Open();
        var keys = ring.CreateSubjects(Id(2), [.. Enumerable.Range(10, 5).Select(Id)]);
        var sealedValue = keys.Select(key => key.Seal([5], One)).ToArray();
        var done = ring.Erase((Id(2), Id(11)), (Id(2), Id(12)), (Id(2), Id(99)));
        Assert.Equal(new EpochRoll(1, 2, 3, 0, 2), done);
        Assert.Equal(ErrorCode.KeyErased, CodeOf(() => ring.OpenSubject(Id(2), Id(11))));
        Assert.Equal(ErrorCode.KeyErased, CodeOf(() => ring.OpenSubject(Id(2), Id(12))));
        foreach (var i in new[] { 0, 3, 4 })
        {
            using var key = ring.OpenSubject(Id(2), Id(10 + i));
            Assert.Equal([5], key.Open(sealedValue[i], One));
        }
    }

    [Fact]
    public void A_gallery_is_erased_with_all_in_it()
    {
        using var ring = Open();
        using var gone = ring.CreateGallery(Id(2));
        using var kept = ring.CreateGallery(Id(3));
        ring.CreateSubjects(Id(2), Id(10), Id(11));
        ring.CreateSubjects(Id(3), Id(10));
        Assert.Equal(3, ring.Erase((Id(2), Guid.Empty)).Erased);
        Assert.Equal(ErrorCode.KeyErased, CodeOf(() => ring.OpenGallery(Id(2))));
        Assert.Equal(ErrorCode.KeyErased, CodeOf(() => ring.OpenSubject(Id(2), Id(10))));
        ring.OpenSubject(Id(3), Id(10)).Dispose();
    }

    [Fact]
    public void An_older_keystore_opens_nothing_after_an_erasure()
    {
        MadeKeystore backup;
        using (var ring = Open())
        {
            ring.CreateSubjects(Id(2), Id(10), Id(11));
            backup = _store.Copy();
            ring.Erase((Id(2), Id(10)));
        }

        Assert.Equal(["/keys/epoch-0000000002.a", "/keys/epoch-0000000002.b"], _files.List(Folder, "*"));
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => KeyRing.Open(_files, Folder, backup, _master)));
        // And the attempt did no harm.
        Assert.Equal(2, _files.List(Folder, "*").Count);
        using var again = Open();
        again.OpenSubject(Id(2), Id(11)).Dispose();
    }

    [Fact]
    public void A_lost_keystore_is_not_taken_for_a_new_installation()
    {
        Open().Dispose();
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => KeyRing.Open(_files, Folder, new MadeKeystore(), _master)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void One_copy_of_the_epochs_file_is_enough_and_the_other_is_mended(string copy)
    {
        Open().Dispose();
        var path = $"/keys/epoch-0000000001.{copy}";
        var whole = _files.ReadAll(path);
        for (var i = 0; i < whole.Length; i++)
        {
            var changed = whole.ToArray();
            changed[i] ^= 1;
            _files.Put(path, changed);
            Open().Dispose();
            Assert.Equal(whole, _files.ReadAll(path));
        }

        _files.Unlink(path);
        Open().Dispose();
        Assert.Equal(whole, _files.ReadAll(path));
    }

    [Fact]
    public void Another_master_key_opens_nothing()
    {
        Open().Dispose();
        using var other = MasterKey.Create(_files, "/other");
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => KeyRing.Open(_files, Folder, _store, other)));
    }

    [Fact]
    public void A_rotated_master_key_opens_nothing_any_more()
    {
        using var next = MasterKey.Create(_files, "/next");
        using (var ring = Open())
        {
            ring.CreateSubjects(Id(2), Id(10));
            Assert.Equal(new EpochRoll(1, 2, 1, 0, 0), ring.RotateMaster(next));
        }

        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => Open()));
        using var again = KeyRing.Open(_files, Folder, _store, next);
        again.OpenSubject(Id(2), Id(10)).Dispose();
    }

    [Fact]
    public void Wrapped_keys_that_were_exchanged_are_refused_and_a_roll_sets_them_aside()
    {
        using var ring = Open();
        ring.CreateSubjects(Id(2), Id(10), Id(11), Id(12));
        var (first, second) = (Key(10), Key(11));
        _store.Put(first with { Wrapped = second.Wrapped });
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => ring.OpenSubject(Id(2), Id(10))));
        _store.Put(second with { Commitment = default });
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => ring.OpenSubject(Id(2), Id(11))));
        Assert.Equal(new EpochRoll(1, 2, 1, 2, 0), ring.RollEpoch());
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => ring.OpenSubject(Id(2), Id(10))));
        ring.OpenSubject(Id(2), Id(12)).Dispose();

        WrappedKey Key(int subject) => _store.Find(KeyKind.Subject, Id(2), Id(subject), KeyState.Live)!;
    }

    [Fact]
    public void A_subject_gets_a_new_key_while_its_rows_are_sealed_anew_in_portions()
    {
        using var ring = Open();
        using var first = ring.CreateSubjects(Id(2), Id(3))[0];
        var rows = Enumerable.Range(0, 5).Select(i => first.Seal([(byte)i], One with { Record = Id(i) })).ToArray();
        Assert.Throws<TimeoutException>(() => ring.Rekey(Id(2), Id(3), (old, fresh) =>
        {
            Reseal(old, fresh, 2);
            throw new TimeoutException();
        }));
        using (var retiring = ring.OpenRetiring(Id(2), Id(3)))
            Assert.Equal([4], retiring.Open(rows[4], One with { Record = Id(4) }));

        ring.Rekey(Id(2), Id(3), (old, fresh) => Reseal(old, fresh, 2));
        using var key = ring.OpenSubject(Id(2), Id(3));
        Assert.NotEqual(first.Id, key.Id);
        for (var i = 0; i < 5; i++)
            Assert.Equal([(byte)i], key.Open(rows[i], One with { Record = Id(i) }));
        Assert.Equal(ErrorCode.KeyErased, CodeOf(() => ring.OpenRetiring(Id(2), Id(3))));
        Assert.Single(_store.Keys);

        bool Reseal(SubjectKey old, SubjectKey fresh, int most)
        {
            foreach (var i in Enumerable.Range(0, 5).Where(i => rows[i].KeyId == old.Id).Take(most).ToArray())
                rows[i] = fresh.Seal(old.Open(rows[i], One with { Record = Id(i) }), One with { Record = Id(i) });
            return rows.Any(row => row.KeyId == old.Id);
        }
    }

    [Fact]
    public void The_signing_key_is_made_once()
    {
        using var ring = Open();
        using var first = ring.OpenSigning();
        ring.RollEpoch();
        using var second = ring.OpenSigning();
        Assert.Equal(first.Public.GetFingerprint(), second.Public.GetFingerprint());
        Assert.True(second.Public.Verify([1], first.Sign([1])));
    }

    [Fact]
    public void Seals_are_counted_across_restarts()
    {
        using (var ring = Open())
        {
            using var key = ring.CreateSubjects(Id(2), Id(3))[0];
            key.Seal([1], One);
            Assert.Equal(1024, _store.Keys.Single().Uses);
        }

        using (var ring = Open())
        {
            using var key = ring.OpenSubject(Id(2), Id(3));
            key.Seal([1], One);
            Assert.Equal(2048, _store.Keys.Single().Uses);
            _store.Put(_store.Keys.Single() with { Uses = SealCount.Most });
        }

        using var last = Open();
        using var full = last.OpenSubject(Id(2), Id(3));
        Assert.Equal(ErrorCode.KeyExhausted, CodeOf(() => full.Seal([1], One)));
    }

    [Fact]
    public void An_epoch_that_has_wrapped_enough_refuses_until_the_next()
    {
        using var ring = Open();
        _store.PutWraps(SealCount.Most);
        Assert.Equal(ErrorCode.KeyExhausted, CodeOf(() => ring.CreateSubjects(Id(2), Id(10))));
        ring.RollEpoch();
        ring.CreateSubjects(Id(2), Id(10))[0].Dispose();
    }

    [Fact]
    public void Keys_are_counted_and_opened_for_some_of_a_gallerys_subjects()
    {
        using var ring = Open();
        ring.CreateGallery(Id(2)).Dispose();
        foreach (var key in ring.CreateSubjects(Id(2), Id(10), Id(11), Id(12)).Concat(ring.CreateSubjects(Id(3), Id(13))))
            key.Dispose();
        ring.Snapshots.Create(Id(2)).Dispose();
        Assert.Equal((4L, 1L, 0L), (ring.CountKeys(Id(2)), ring.CountKeys(Id(3)), ring.CountKeys(Id(4))));
        using var some = ring.OpenSubjects(Id(2), [Id(12), Id(13), Id(10)]);
        Assert.Equal((2, true, true, false), (some.Count, some.Contains(Id(10)), some.Contains(Id(12)), some.Contains(Id(11))));
    }

    [Fact]
    public void The_keys_are_open_once_at_a_time()
    {
        var ring = Open();
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => Open()));
        ring.Dispose();
        Open().Dispose();
    }

    private KeyRing Open() => KeyRing.Open(_files, Folder, _store, _master);
}
