using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Audit;
using Semblance.Vault.Audit.Checking;
using Semblance.Vault.Audit.Segments;
using static Semblance.UnitTests.Vault.Audit.MadeLog;

namespace Semblance.UnitTests.Vault.Audit.Checking;

public sealed class AuditVerifierTests
{
    private static readonly AuditOptions OneSegment = new() { HeadEvents = 5 };

    [Fact]
    public async Task Every_byte_that_is_flipped_is_found()
    {
        var files = await WriteAsync(10);
        var checkedBytes = 0;
        foreach (var path in files.List(Folder, "audit-*"))
        {
            var whole = files.ReadAll(path);
            for (var i = 0; i < whole.Length; i++)
            {
                var changed = whole.ToArray();
                changed[i] ^= (byte)(1 << (i % 8));
                files.Put(path, changed);
                Assert.False(Verify(files).IsWhole, $"byte {i} of {path}");
                checkedBytes++;
            }

            files.Put(path, whole);
        }

        Assert.True(Verify(files).IsWhole);
        Assert.InRange(checkedBytes, 3000, 10_000);
    }

    [Fact]
    public async Task Every_event_that_is_dropped_repeated_or_exchanged_is_found()
    {
        const int Events = 8;
        for (var i = 0; i < Events; i++)
        {
            await ChangedAsync(Events, entries => entries.RemoveAt(i));
            await ChangedAsync(Events, entries => entries.Insert(i, entries[i]));
            for (var j = i + 1; j < Events; j++)
                await ChangedAsync(Events, entries => (entries[i], entries[j]) = (entries[j], entries[i]));
            await ChangedAsync(Events, entries => entries.RemoveRange(i, entries.Count - i));
            await ChangedAsync(Events, entries => entries.Add(entries[i]));
        }
    }

    [Fact]
    public async Task A_chain_that_was_written_anew_is_found_by_its_heads()
    {
        var files = await WriteAsync(8, OneSegment);
        var forged = new MadeFiles();
        await using (var log = Open(forged, OneSegment))
        {
            for (var i = 0; i < 8; i++)
                await log.PutAsync(i == 2 ? Event(i) with { Actor = "nobody" } : Event(i));
        }

        const string Segment = "/audit/audit-0000000000000000000.segment";
        files.Put(Segment, forged.ReadAll(Segment));
        Assert.Equal([AuditFault.RootDiffers, AuditFault.RootDiffers], Verify(files).Findings.Select(finding => finding.Fault));
    }

    [Fact]
    public async Task A_whole_file_that_is_gone_is_found()
    {
        var names = (await WriteAsync(10)).List(Folder, "audit-*");
        Assert.Equal(6, names.Count);
        // All but the newest file of heads: that one is the case of the next test.
        foreach (var name in names.SkipLast(2).Append(names[^1]))
        {
            var files = await WriteAsync(10);
            files.Unlink(name);
            Assert.False(Verify(files).IsWhole, name);
        }
    }

    [Fact]
    public async Task A_chain_that_was_cut_with_its_newest_head_is_found_by_a_head_that_was_kept_elsewhere()
    {
        var files = new MadeFiles();
        string kept;
        MadeFiles cut;
        await using (var log = Open(files, OneSegment))
        {
            await log.PutAsync(Event(1));
            await log.HeadAsync();
            cut = files.Crash(CrashKind.KeepAll);
            await log.PutAsync(Event(2));
            kept = await log.HeadAsync();
        }

        Assert.True(Verify(files, kept).IsWhole);
        Assert.True(Verify(cut).IsWhole);
        var finding = Assert.Single(Verify(cut, kept).Findings);
        Assert.Equal((AuditFault.EventsCut, 2L), (finding.Fault, finding.Sequence));
        Assert.Equal(AuditFault.HeadDamaged, Assert.Single(Verify(files, "no head").Findings).Fault);
    }

    [Fact]
    public async Task A_head_that_is_gone_is_missed_by_the_next()
    {
        var files = await WriteAsync(12, new AuditOptions { HeadEvents = 3 });
        const string Heads = "/audit/audit-0000000000000000000.heads";
        var (texts, _) = HeadFile.Read(files.ReadAll(Heads));
        Assert.Equal(4, texts.Count);
        files.Put(Heads, [.. texts.Where((_, i) => i != 1).SelectMany(HeadFile.Write)]);
        Assert.Equal([AuditFault.HeadMissing], Verify(files).Findings.Select(finding => finding.Fault));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_is_told()
    {
        var files = new MadeFiles();
        await using (var log = Open(files, OneSegment))
            await log.PutAsync(Event(1));
        var earlier = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using (var log = Open(files, OneSegment, earlier))
            await log.PutAsync(Event(2));
        Assert.Equal([AuditFault.ClockBackwards, AuditFault.ClockBackwards], Verify(files).Findings.Select(finding => finding.Fault));
    }

    [Fact]
    public async Task A_torn_end_is_told_and_what_no_head_vouches_for_is_counted()
    {
        var files = new MadeFiles();
        await using var log = Open(files, new AuditOptions());
        await log.PutAsync(Event(1));
        Assert.Equal((1L, 0L, true), (Verify(files).Events, Verify(files).Signed, Verify(files).IsWhole));
        const string Segment = "/audit/audit-0000000000000000000.segment";
        files.Put(Segment, files.ReadAll(Segment)[..^1]);
        Assert.Equal(AuditFault.EndTorn, Assert.Single(Verify(files).Findings).Fault);
    }

    [Fact]
    public async Task Heads_know_their_chain_and_count_themselves()
    {
        var heads = new HeadCheck(await WriteAsync(10), Folder, Signer.Public, (fault, _, _, what) => Assert.Fail($"{fault}: {what}"));
        heads.Read([]);
        Assert.Equal((Origin, 0L), (heads.Origin, heads.Signed(10)));
        Assert.InRange(heads.Count, 3, 6);
    }

    [Fact]
    public void No_chain_is_a_whole_one_of_no_events()
    {
        AuditReport report = Verify(new MadeFiles());
        Assert.Equal((true, 0L), (report.IsWhole, report.Events));
    }

    /// <summary>Writes the entries of the only segment anew, as whoever has the files could.</summary>
    private static async Task ChangedAsync(int events, Action<List<byte[]>> change)
    {
        const string Segment = "/audit/audit-0000000000000000000.segment";
        var files = await WriteAsync(events, OneSegment);
        var bytes = files.ReadAll(Segment);
        var start = SegmentHeader.LengthFor(0);
        var offset = start;
        var entries = SegmentFile.Read(bytes, ref offset).Entries.Select(entry => bytes.AsSpan(entry.Offset, SegmentFile.LengthOf(entry.Payload.Length)).ToArray()).ToList();
        Assert.Equal(events, entries.Count);
        change(entries);
        files.Put(Segment, [.. bytes[..start], .. entries.SelectMany(entry => entry)]);
        Assert.False(Verify(files).IsWhole);
    }
}
