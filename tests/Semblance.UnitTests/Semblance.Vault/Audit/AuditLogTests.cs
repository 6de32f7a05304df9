using System.ComponentModel.DataAnnotations;
using Semblance.Errors;
using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Audit;
using Semblance.Vault.Audit.Merkle;
using static Semblance.UnitTests.Vault.Audit.MadeLog;

namespace Semblance.UnitTests.Vault.Audit;

public sealed class AuditLogTests
{
    public static TheoryData<CrashKind, bool> Ways => new(Enum.GetValues<CrashKind>().SelectMany(kind => new[] { (kind, false), (kind, true) }));

    [Fact]
    public async Task Events_stand_in_their_order_and_the_chain_is_whole()
    {
        var files = await WriteAsync(11);
        Assert.Equal(Enumerable.Range(0, 11).Select(i => (long)i), AuditReader.Read(files, Folder).Select(record => record.Sequence));
        Assert.Equal(Event(10), AuditReader.Read(files, Folder).Last().Event);
        var report = Verify(files);
        Assert.Empty(report.Findings);
        Assert.True(report.IsWhole);
        Assert.Equal((11L, 3, 11L), (report.Events, report.Segments, report.Signed));
    }

    [Fact]
    public async Task An_event_that_is_appended_again_keeps_its_place()
    {
        var files = await WriteAsync(6);
        await using var log = Open(files);
        Assert.Equal(3, (await log.PutAsync(Event(3))).Sequence);
        Assert.Equal(new AuditPosition(6, 7), await log.PutAsync(Event(6)));
        var twice = await Task.WhenAll(log.PutAsync(Event(7)), log.PutAsync(Event(7)));
        Assert.All(twice, place => Assert.Equal(7, place.Sequence));
    }

    [Fact]
    public async Task Many_callers_at_once_each_get_their_own_place()
    {
        var files = new MadeFiles();
        await using (var log = Open(files, new AuditOptions { QueueEvents = 8 }))
        {
            var places = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => log.PutAsync(Event(i)))));
            Assert.Equal(Enumerable.Range(0, 500).Select(i => (long)i), places.Select(place => place.Sequence).Order());
            Assert.All(places, place => Assert.True(place.Size > place.Sequence));
        }

        Assert.True(Verify(files).IsWhole);
    }

    [Fact]
    public async Task A_group_that_is_not_full_waits_no_longer_than_its_time()
    {
        var clock = Clock();
        await using var log = Open(new MadeFiles(), new AuditOptions { GroupDelay = TimeSpan.FromMilliseconds(5) }, clock);
        var append = log.PutAsync(Event(1));
        while (!append.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(5));
            await Task.Yield();
        }

        Assert.Equal(0, (await append).Sequence);
    }

    [Fact]
    public async Task A_head_is_signed_when_its_time_has_come_and_on_demand()
    {
        var files = new MadeFiles();
        var clock = Clock();
        await using var log = Open(files, new AuditOptions(), clock);
        await log.PutAsync(Event(1));
        Assert.Equal(0, Verify(files).Heads);
        clock.Advance(TimeSpan.FromMinutes(1));
        // The clock's tick stands before the second event in the queue, and the third is written after whatever came of both.
        await log.PutAsync(Event(2));
        await log.PutAsync(Event(3));
        Assert.Equal(1, Verify(files).Heads);
        var head = AuditHead.Read(await log.HeadAsync(), Signer.Public)!;
        Assert.Equal((2, 3L), (Verify(files).Heads, head.Size));
        Assert.Equal(Manifests(), head.Manifests);
    }

    [Fact]
    public async Task A_text_that_is_too_long_fails_its_caller_alone()
    {
        await using var log = Open(new MadeFiles());
        await Assert.ThrowsAsync<ArgumentException>(() => log.PutAsync(Event(1) with { Purpose = new string('x', 2000) }));
        Assert.Equal(0, (await log.PutAsync(Event(1))).Sequence);
    }

    [Fact]
    public async Task After_a_failed_sync_nothing_is_recorded_any_more()
    {
        var files = new MadeFiles();
        await using var log = Open(files);
        await log.PutAsync(Event(1));
        files.FailAt = files.Calls + 2;
        Assert.Equal(ErrorCode.AuditUnwritable, (await Assert.ThrowsAsync<SemblanceException>(() => log.PutAsync(Event(2)))).Code);
        var calls = files.Calls;
        Assert.Equal(ErrorCode.AuditUnwritable, (await Assert.ThrowsAsync<SemblanceException>(() => log.PutAsync(Event(3)))).Code);
        Assert.Equal(ErrorCode.AuditUnwritable, (await Assert.ThrowsAsync<SemblanceException>(() => log.HeadAsync())).Code);
        Assert.Equal(calls, files.Calls);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whatever_call_fails_no_event_that_was_acknowledged_is_lost_or_written_twice(CrashKind kind, bool half)
    {
        const int Events = 10;
        for (var call = 1; ; call++)
        {
            var files = new MadeFiles { FailAt = call, WritesHalf = half };
            var acknowledged = await TryWriteAsync(files, Events);
            var after = files.Crash(kind);
            await using (var log = Open(after))
            {
                Assert.Subset(AuditReader.Read(after, Folder).Select(record => record.Event.Id).ToHashSet(), acknowledged.Select(i => Event(i).Id).ToHashSet());
                // What was not acknowledged is delivered again, as an outbox does.
                for (var i = acknowledged.Count; i < Events; i++)
                    await log.PutAsync(Event(i));
            }

            Assert.Equal(Enumerable.Range(0, Events).Select(i => Event(i).Id).Order(), AuditReader.Read(after, Folder).Select(record => record.Event.Id).Order());
            Assert.Empty(Verify(after).Findings);
            if (files.Calls < call)
                break;
        }
    }

    [Fact]
    public async Task Only_what_was_never_whole_is_taken_away()
    {
        var whole = (await WriteAsync(6)).ReadAll("/audit/audit-0000000000000000004.segment");
        var torn = await TornAsync(whole[..^1], withHead: false);
        await using (var log = Open(torn))
        {
            Assert.True(log.DroppedBytes > 0);
            Assert.Equal(5, (await log.PutAsync(Event(9))).Sequence);
        }

        // With the head that vouches for it, the same cut is damage, and nothing is changed.
        await RefusedAsync(await TornAsync(whole[..^1], withHead: true));
        // A changed length looks like no torn end, nor does a changed byte in the last event.
        for (var i = 1; i <= 60; i++)
        {
            var changed = whole.ToArray();
            changed[^i] ^= 1;
            await RefusedAsync(await TornAsync(changed, withHead: false));
        }
    }

    [Fact]
    public async Task Zeros_at_the_end_were_never_written()
    {
        var whole = (await WriteAsync(6)).ReadAll("/audit/audit-0000000000000000004.segment");
        await using var log = Open(await TornAsync([.. whole, .. new byte[100]], withHead: true));
        Assert.Equal(100, log.DroppedBytes);
        Assert.Equal(6, (await log.PutAsync(Event(9))).Sequence);
    }

    [Fact]
    public async Task An_event_is_proved_to_be_under_a_head()
    {
        var files = await WriteAsync(11);
        await using var log = Open(files);
        var head = AuditHead.Read(await log.HeadAsync(), Signer.Public)!;
        var leaves = AuditReader.ReadLeaves(files, Folder).ToArray();
        var proof = MerkleProof.Inclusion(leaves, 6);
        Assert.True(MerkleProof.VerifyInclusion(leaves[6], 6, head.Size, Convert.FromHexString(head.Root), proof));
    }

    [Fact]
    public void A_chain_that_is_not_there_has_no_end_and_a_file_that_was_not_begun_holds_nothing()
    {
        Assert.Null(ChainEnd.Find(new MadeFiles(), Folder));
        var header = ChainStart.HeaderOf(Origin).ToArray();
        Assert.True(ChainEnd.IsUnbegun([], 0));
        Assert.True(ChainEnd.IsUnbegun(header.AsSpan(0, header.Length - 1), 0));
        Assert.True(ChainEnd.IsUnbegun(new byte[header.Length], 0));
        Assert.False(ChainEnd.IsUnbegun(header, 0));
    }

    [Fact]
    public void The_writer_signs_only_what_is_new()
    {
        var (files, clock) = (new MadeFiles(), Clock());
        using var heads = new HeadWriter(files, Folder, Origin, Signer, Manifests, clock);
        using var writer = AuditWriter.Open(files, Folder, Origin, new AuditOptions(), clock, heads);
        writer.SignRest();
        Assert.Equal(0, heads.Size);
        Assert.Equal([0L, 1L, 0L], writer.Append([Event(1), Event(2), Event(1)]));
        writer.SignIfDue();
        Assert.Equal(0, heads.Size);
        writer.SignRest();
        Assert.Equal((2L, 2L), (heads.Size, writer.Size));
    }

    [Fact]
    public void Options_have_ranges()
    {
        foreach (var wrong in new[] { new AuditOptions { GroupEvents = 0 }, new AuditOptions { QueueEvents = 0 }, new AuditOptions { GroupDelay = TimeSpan.FromSeconds(2) }, new AuditOptions { HeadInterval = TimeSpan.Zero } })
            Assert.Throws<ValidationException>(() => Open(new MadeFiles(), wrong));
    }

    private static async Task<List<int>> TryWriteAsync(MadeFiles files, int events)
    {
        var acknowledged = new List<int>();
        try
        {
            await using var log = Open(files);
            for (var i = 0; i < events; i++)
            {
                await log.PutAsync(Event(i));
                acknowledged.Add(i);
            }
        }
        catch (SemblanceException failure) when (failure.Code == ErrorCode.AuditUnwritable)
        {
            // The call that was made to fail.
        }

        return acknowledged;
    }

    private static async Task<MadeFiles> TornAsync(byte[] last, bool withHead)
    {
        var files = await WriteAsync(6);
        files.Put("/audit/audit-0000000000000000004.segment", last);
        if (!withHead)
            files.Put("/audit/audit-0000000000000000004.heads", []);
        return files;
    }

    private static async Task RefusedAsync(MadeFiles files)
    {
        var before = files.ReadAll("/audit/audit-0000000000000000004.segment");
        Assert.Equal(ErrorCode.AuditDamaged, (await Assert.ThrowsAsync<SemblanceException>(async () => await Open(files).DisposeAsync())).Code);
        Assert.Equal(before, files.ReadAll("/audit/audit-0000000000000000004.segment"));
    }
}
