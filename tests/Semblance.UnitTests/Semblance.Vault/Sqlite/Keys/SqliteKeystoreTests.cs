using Semblance.Errors;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using Semblance.Vault.Sqlite.Keys;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sqlite.Keys;

public sealed class SqliteKeystoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-keys").FullName;

    private string File => Path.Combine(_folder, "keystore.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_ring_lives_on_it_through_restarts_erasures_and_rolls()
    {
        var files = new DiskFiles();
        using var master = MasterKey.Create(files, Path.Combine(_folder, "master"));
        SealedValue kept;
        using (var ring = KeyRing.Open(files, Path.Combine(_folder, "epoch"), SqliteKeystore.Open(File), master))
        {
            ring.CreateGallery(Id(2)).Dispose();
            var keys = ring.CreateSubjects(Id(2), Id(10), Id(11), Id(12));
            kept = keys[1].Seal([9], One);
            Assert.Equal(1, ring.Erase((Id(2), Id(10))).Erased);
            ring.Rekey(Id(2), Id(12), (_, _) => false);
            ring.OpenSigning().Dispose();
        }

        using (var again = KeyRing.Open(files, Path.Combine(_folder, "epoch"), SqliteKeystore.Open(File), master))
        {
            using var key = again.OpenSubject(Id(2), Id(11));
            Assert.Equal([9], key.Open(kept, One));
            key.Seal([1], One);
            Assert.Equal(ErrorCode.KeyErased, CodeOf(() => again.OpenSubject(Id(2), Id(10))));
            Assert.Equal(new EpochRoll(2, 3, 0, 0, 3), again.Erase((Id(2), Guid.Empty)) with { Rewrapped = 0 });
        }
    }

    [Fact]
    public void The_keys_of_a_gallerys_subjects_come_in_portions_in_either_order()
    {
        using var store = SqliteKeystore.Open(File);
        store.Initialise(Id(7));
        store.Insert([.. Enumerable.Range(1, 7).Select(number => Make(number, 3))]);
        store.Insert([Make(8, 3) with { Gallery = Id(3) }, Make(9, 3) with { Kind = KeyKind.Snapshot, Subject = Guid.Empty }, Make(10, 3) with { State = KeyState.Retiring }]);
        Assert.Equal((9L, 10L), store.Count(Id(2)));
        foreach (var isMost in new[] { true, false })
        {
            var read = new List<WrappedKey>();
            while (store.OfSubjects(Id(2), read.LastOrDefault(), isMost, 3) is { Count: > 0 } portion)
                read.AddRange(portion);
            Assert.Equal(Enumerable.Range(1, 7).Select(number => new KeyId((UInt128)number)), read.Select(key => key.Id).OrderBy(id => id.Value));
        }

        Assert.Equal([Id(3), Id(7)], store.OfSubjects(Id(2), [Id(7), Id(77), Id(3), Id(10)]).Select(key => key.Subject).Order());
        Assert.Equal(1, store.DeleteSubjects([(Id(2), Id(1))]));
        Assert.Null(store.Find(new KeyId(9)));
    }

    [Fact]
    public void It_answers_what_was_stored()
    {
        using var store = SqliteKeystore.Open(File);
        Assert.Null(store.Read());
        store.Initialise(Id(7));
        Assert.Equal(new KeystoreState(Id(7), 0, 1, 0), store.Read());
        var key = Make(1, 3);
        store.Insert([key, Make(2, 3), Make(3, 4)]);
        Assert.Equal(key, store.Find(key.Id));
        Assert.Equal(key, store.Find(KeyKind.Subject, Id(2), Id(1), KeyState.Live));
        Assert.Null(store.Find(KeyKind.Gallery, Id(2), Id(1), KeyState.Live));
        Assert.Equal((2L, 1L), (store.Count(3), store.Count(4)));
        Assert.Equal(2, store.Before(4, 10).Count);
        Assert.Single(store.Before(4, 1));
        store.Replace([key with { Epoch = 4, State = KeyState.Damaged }], 1);
        Assert.Equal((4L, KeyState.Damaged), (store.Find(key.Id)!.Epoch, store.Find(key.Id)!.State));
        Assert.Equal(4, store.Read()!.Wraps);
        Assert.Equal(105, store.Reserve(key.Id, 100));
        Assert.Equal(long.MaxValue, store.Reserve(new KeyId(99), 1));
        store.EndRoll(4, 2);
        Assert.Equal(new KeystoreState(Id(7), 4, null, 2), store.Read());
        Assert.Equal(1, store.DeleteSubjects([(Id(2), Id(1)), (Id(2), Id(50))]));
        Assert.Equal(5, store.Read()!.RollTo);
        store.Delete(new KeyId(2));
        Assert.Null(store.Find(new KeyId(2)));
    }

    [Fact]
    public void All_keys_of_a_call_are_stored_or_none()
    {
        using var store = SqliteKeystore.Open(File);
        store.Initialise(Id(7));
        store.Insert([Make(1, 1)]);
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => store.Insert([Make(2, 1), Make(1, 1)])));
        Assert.Null(store.Find(new KeyId(2)));
        Assert.Equal(1, store.Read()!.Wraps);
    }

    [Fact]
    public void Deleted_keys_are_gone_from_its_files()
    {
        using var store = SqliteKeystore.Open(File);
        store.Initialise(Id(7));
        store.Insert([.. Enumerable.Range(1, 200).Select(i => Make(i, 1))]);
        var wrapped = store.Find(new KeyId(77))!.Wrapped.ToArray();
        store.EndRoll(1, 0);
        Assert.True(IsInFiles(wrapped));
        store.DeleteSubjects([(Id(2), Id(77))]);
        store.EndRoll(2, 0);
        Assert.False(IsInFiles(wrapped));
    }

    /// <summary>Somebody reads an older state of the file: its pages can't go from the log, and nobody is told that they have.</summary>
    [Fact]
    public void A_log_that_cant_be_emptied_is_a_refusal()
    {
        using (var store = SqliteKeystore.Open(File))
        {
            store.Initialise(Id(7));
            using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False"))
            {
                other.Open();
                using var reading = other.BeginTransaction(deferred: true);
                using var command = other.CreateCommand();
                command.CommandText = "SELECT epoch FROM keyring";
                command.ExecuteScalar();
                Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => store.EndRoll(1, 0)));
                Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => SqliteKeystore.Open(File)));
            }

            store.EndRoll(2, 0);
        }

        using var again = SqliteKeystore.Open(File);
        Assert.Equal(2, again.Read()!.Epoch);
    }

    /// <summary>The log of a process that was cut off may be in memory only, where its last sync failed; nothing may be committed behind it.</summary>
    [Fact]
    public void A_log_that_is_left_over_is_written_back_before_anything_is_served()
    {
        var left = Path.Combine(_folder, "left.db");
        using (var cut = SqliteKeystore.Open(File))
        {
            cut.Initialise(Id(7));
            cut.Insert([Make(1, 1)]);
            System.IO.File.Copy(File, left);
            System.IO.File.Copy(File + "-wal", left + "-wal");
        }

        Assert.NotEqual(0, new FileInfo(left + "-wal").Length);
        using var store = SqliteKeystore.Open(left);
        Assert.Equal(0, new FileInfo(left + "-wal").Length);
        Assert.NotNull(store.Find(new KeyId(1)));
    }

    [Fact]
    public void Its_file_is_the_owners_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        SqliteKeystore.Open(File).Dispose();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => SqliteKeystore.Open(File)));
    }

    [Fact]
    public void A_damaged_file_says_so()
    {
        new DiskFiles().Create(File).Dispose();
        System.IO.File.WriteAllText(File, new string('x', 4096));
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => SqliteKeystore.Open(File)));
    }

    [Fact]
    public void Whatever_the_first_row_of_its_state_is_turned_into_the_refusal_is_typed()
    {
        using (var store = SqliteKeystore.Open(File))
            store.Initialise(Guid.Parse("11111111-1111-4111-8111-111111111111"));
        var whole = System.IO.File.ReadAllBytes(File);
        var refused = 0;

        // The head of the second page, which holds where its first row lies.
        for (var at = 4096; at < 4096 + 16; at++)
        {
            foreach (var flip in (byte[])[1, 0x10, 0x80, 0xFF])
            {
                var bytes = (byte[])whole.Clone();
                bytes[at] ^= flip;
                System.IO.File.WriteAllBytes(File, bytes);
                var failure = Record.Exception(() =>
                {
                    using var store = SqliteKeystore.Open(File);
                    store.Read();
                });
                Assert.True(failure is null or SemblanceException, $"byte {at} ^ {flip}: {failure}");
                refused += failure is null ? 0 : 1;
            }
        }

        Assert.True(refused > 0, "no flip was seen");
    }

    private bool IsInFiles(byte[] bytes) => Directory.EnumerateFiles(_folder, "keystore*").Any(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray().AsSpan().IndexOf(bytes) >= 0;
    });

    private static WrappedKey Make(int number, long epoch)
    {
        using var key = Key(number);
        return new WrappedKey(key.Id, KeyKind.Subject, Id(2), Id(number), KeyState.Live, epoch, key.Seal(new byte[32], One), key.Commitment, 5);
    }
}
