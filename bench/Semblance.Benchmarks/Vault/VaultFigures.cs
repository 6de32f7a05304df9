using System.Diagnostics;
using System.Globalization;
using Semblance.Models;
using Semblance.Vault.Audit;
using Semblance.Vault.Audit.Checking;
using Semblance.Vault.Files;
using Semblance.Vault.Rows;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using Semblance.Vault.Sealing.Signing;
using Semblance.Vault.Sqlite.Keys;

namespace Semblance.Benchmarks.Vault;

/// <summary>What sealing, rolling an epoch and recording events cost, on the disk of a folder.</summary>
internal static class VaultFigures
{
    private static readonly Guid Gallery = new(2, 0, 0, new byte[8]);

    /// <summary>Runs all: <c>vault FOLDER [subjects] [events]</c>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var folder = Path.Combine(args.Length > 0 ? args[0] : Path.GetTempPath(), "semblance-vault-figures");
        var (subjects, events) = (Number(args, 1, 100_000), Number(args, 2, 50_000));
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        try
        {
            Seal(Path.Combine(folder, "sealing"), output);
            Roll(Path.Combine(folder, "keys"), subjects, output);
            foreach (var (callers, delay) in new[] { (1, 0), (64, 0), (64, 5), (256, 0), (256, 5) })
                await RecordAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"audit-{callers}-{delay}")), callers == 1 ? events / 50 : events, callers, delay, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static int Number(string[] args, int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

    private static void Seal(string folder, TextWriter output)
    {
        const int Times = 100_000;
        var plain = new byte[552];
        var place = new SealingContext(Gallery, "reference", "template", Gallery, Gallery, Gallery, 1, ModelIdentity.None);
        var files = new DiskFiles();
        files.CreateFolder(folder);
        using var master = MasterKey.Create(files, Path.Combine(folder, "master"));
        using var ring = KeyRing.Open(files, Path.Combine(folder, "epoch"), SqliteKeystore.Open(Path.Combine(folder, "keystore.db")), master);
        using var key = ring.CreateSubjects(Gallery, Gallery)[0];
        var envelope = key.Seal(plain, place);
        Time(output, "seal 552 B", Times, () => key.Seal(plain, place));
        Time(output, "open 552 B", Times, () => key.Open(envelope, place));
        var change = new ManifestChange();
        var tag = RowTag.From(envelope.Bytes[..RowTag.Length]);
        Time(output, "manifest, add a row", Times, () => change.Add(tag));
    }

    private static void Time(TextWriter output, string what, int times, Action act)
    {
        for (var i = 0; i < times / 10; i++)
            act();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
            act();
        Say(output, what, times, Stopwatch.GetElapsedTime(start));
    }

    private static void Roll(string folder, int subjects, TextWriter output)
    {
        var files = new DiskFiles();
        files.CreateFolder(folder);
        using var master = MasterKey.Create(files, Path.Combine(folder, "master"));
        using var ring = KeyRing.Open(files, Path.Combine(folder, "epoch"), SqliteKeystore.Open(Path.Combine(folder, "keystore.db")), master);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < subjects; i += 1000)
        {
            foreach (var key in ring.CreateSubjects(Gallery, [.. Enumerable.Range(i, Math.Min(1000, subjects - i)).Select(Id)]))
                key.Dispose();
        }

        Say(output, "make subject keys, 1,000 a commit", subjects, Stopwatch.GetElapsedTime(start));
        start = Stopwatch.GetTimestamp();
        var done = ring.Erase((Gallery, Id(subjects / 2)));
        Say(output, "erase one subject: roll the epoch", (int)done.Rewrapped, Stopwatch.GetElapsedTime(start));
        start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 10_000; i++)
            ring.OpenSubject(Gallery, Id(i % (subjects / 2))).Dispose();
        Say(output, "look up and unwrap a subject key", 10_000, Stopwatch.GetElapsedTime(start));
    }

    private static async Task RecordAsync(string folder, int events, int callers, int delay, TextWriter output)
    {
        using var signer = SigningKey.Create();
        var waits = new double[events];
        var start = Stopwatch.GetTimestamp();
        await using (var log = AuditLog.Open(new DiskFiles(), folder, "semblance/figures", signer, () => [], TimeProvider.System, new AuditOptions { GroupDelay = TimeSpan.FromMilliseconds(delay) }))
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, events), new ParallelOptions { MaxDegreeOfParallelism = callers }, async (i, cancellation) =>
            {
                var asked = Stopwatch.GetTimestamp();
                await log.AppendAsync(Event(i), cancellation);
                waits[i] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
            });
        }

        var took = Stopwatch.GetElapsedTime(start);
        Array.Sort(waits);
        Say(output, string.Create(CultureInfo.InvariantCulture, $"durable events, {callers} callers, delay {delay} ms (p50 {waits[events / 2]:F1} ms, p99 {waits[events * 99 / 100]:F1} ms)"), events, took);
        start = Stopwatch.GetTimestamp();
        var report = AuditVerifier.Verify(new DiskFiles(), folder, signer.Public);
        if (callers > 1)
            Say(output, string.Create(CultureInfo.InvariantCulture, $"verify events ({new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length) / events} B each, whole: {report.IsWhole})"), events, Stopwatch.GetElapsedTime(start));
    }

    private static AuditEvent Event(int number) => new()
    {
        Id = Id(number),
        At = DateTimeOffset.UnixEpoch.AddMilliseconds(number),
        Actor = "operator-0017",
        Role = "officer",
        Action = AuditAction.Identify,
        Outcome = AuditOutcome.NonMatch,
        Gallery = Gallery,
        GalleryVersion = number,
        Subject = new string('a', 32),
        Band = "below",
        Threshold = "0.3127 (FPIR 1e-3)",
        Model = new string('b', 32),
        Purpose = "entry control",
        InputDigest = new string('c', 64),
    };

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static void Say(TextWriter output, string what, int times, TimeSpan took) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-90} {times / took.TotalSeconds,12:N0} /s  ({times:N0} in {took.TotalSeconds:F2} s)"));
}
