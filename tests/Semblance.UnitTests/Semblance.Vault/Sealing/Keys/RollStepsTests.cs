using Semblance.Errors;
using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing.Keys;

/// <summary>Fails every call of an erasure in turn, cuts the power after it in every way, and opens again.</summary>
public sealed class RollStepsTests
{
    private const string Folder = "/keys";

    public static TheoryData<CrashKind, bool, bool> Ways
    {
        get
        {
            var ways = new TheoryData<CrashKind, bool, bool>();
            foreach (var kind in Enum.GetValues<CrashKind>())
            {
                ways.Add(kind, false, false);
                ways.Add(kind, true, true);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_erasure_that_is_cut_off_anywhere_is_done_or_undone_and_everybody_else_keeps_their_key(CrashKind kind, bool half, bool failsAfter)
    {
        var cuts = 0;
        for (var call = 1; ; call++)
        {
            var world = new World();
            var acknowledged = world.Run(call, half, failsAfter, ring => ring.Erase((Id(2), Id(11))));
            world.CheckAfter(kind, acknowledged);
            if (acknowledged)
                break;
            cuts++;
        }

        // Two files of three calls and a sync each, four rewraps, three changes of the store, and two files destroyed by four calls each.
        Assert.InRange(cuts, 20, 40);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_new_installation_that_is_cut_off_anywhere_begins_again(CrashKind kind, bool half, bool failsAfter)
    {
        for (var call = 1; ; call++)
        {
            var files = new MadeFiles();
            using var master = MasterKey.Create(files, "/master");
            var store = new MadeKeystore { Faults = files, FailsAfter = failsAfter };
            (files.FailAt, files.WritesHalf) = (files.Calls + call, half);
            var failure = Record.Exception(() => KeyRing.Open(files, Folder, store, master).Dispose());
            using var ring = KeyRing.Open(files.Crash(kind), Folder, store.Copy(), master);
            Assert.Equal(1, ring.Epoch);
            if (failure is null)
                return;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_rotation_of_the_master_key_that_is_cut_off_anywhere_goes_on(CrashKind kind, bool half, bool failsAfter)
    {
        for (var call = 1; ; call++)
        {
            var world = new World();
            using var next = MasterKey.Create(world.Files, "/next");
            var acknowledged = world.Run(call, half, failsAfter, ring => ring.RotateMaster(next));
            var (files, store) = (world.Files.Crash(kind), world.Store.Copy());
            using (var ring = KeyRing.Open(files, Folder, store, world.Master, next))
            {
                if (!acknowledged)
                    ring.RotateMaster(next);
                world.CheckSubjects(ring, [10, 11, 12, 13]);
            }

            using (var last = KeyRing.Open(files, Folder, store, next))
                world.CheckSubjects(last, [10, 11, 12, 13]);
            Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => KeyRing.Open(files, Folder, store, world.Master)));
            if (acknowledged)
                return;
        }
    }

    [Fact]
    public void After_a_cut_the_open_keys_refuse_until_they_are_opened_again()
    {
        var world = new World();
        world.Files.FailAt = world.Files.Calls + 8;
        using var ring = KeyRing.Open(world.Files, Folder, world.Store, world.Master);
        Assert.Equal(ErrorCode.KeyUnavailable, Assert.Throws<SemblanceException>(() => ring.Erase((Id(2), Id(11)))).Code);
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => ring.OpenSubject(Id(2), Id(10))));
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => ring.RollEpoch()));
    }

    private sealed class World
    {
        private readonly Dictionary<int, SealedValue> _rows = [];

        public World()
        {
            Master = MasterKey.Create(Files, "/master");
            using var ring = KeyRing.Open(Files, Folder, Store, Master);
            foreach (var subject in new[] { 10, 11, 12, 13 })
            {
                using var key = ring.CreateSubjects(Id(2), Id(subject))[0];
                _rows[subject] = key.Seal([(byte)subject], One);
            }
        }

        public MadeFiles Files { get; } = new();

        public MadeKeystore Store { get; } = new();

        public MasterKey Master { get; }

        public bool Run(int call, bool half, bool failsAfter, Action<KeyRing> act)
        {
            using var ring = KeyRing.Open(Files, Folder, Store, Master);
            (Store.Faults, Store.FailsAfter) = (Files, failsAfter);
            (Files.FailAt, Files.WritesHalf) = (Files.Calls + call, half);
            return Record.Exception(() => act(ring)) is null;
        }

        public void CheckAfter(CrashKind kind, bool acknowledged)
        {
            var (files, store) = (Files.Crash(kind), Store.Copy());
            using var ring = KeyRing.Open(files, Folder, store, Master);
            CheckSubjects(ring, [10, 12, 13]);
            var isGone = store.Find(KeyKind.Subject, Id(2), Id(11), KeyState.Live) is null;
            Assert.True(isGone || !acknowledged);
            if (!isGone)
                CheckSubjects(ring, [11]);
            // Gone means that no key of the earlier epoch is left to open an older copy with.
            Assert.Equal(isGone ? 2 : 1, ring.Epoch);
            Assert.All(files.List(Folder, "*"), path => Assert.StartsWith($"/keys/epoch-000000000{ring.Epoch}.", path, StringComparison.Ordinal));
        }

        public void CheckSubjects(KeyRing ring, int[] subjects)
        {
            foreach (var subject in subjects)
            {
                using var key = ring.OpenSubject(Id(2), Id(subject));
                Assert.Equal([(byte)subject], key.Open(_rows[subject], One));
            }
        }
    }
}
