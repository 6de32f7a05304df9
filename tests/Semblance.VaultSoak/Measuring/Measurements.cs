using System.Diagnostics;
using System.Globalization;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Sqlite;
using Semblance.VaultSoak.Made;

namespace Semblance.VaultSoak.Measuring;

/// <summary>Durable and bulk writing, opening, streaming, and room on the disk.</summary>
internal static class Measurements
{
    private const int Durable = 1000;
    private const int BulkRows = 5000;

    public static async Task<int> RunAsync(string folder, int rows)
    {
        var made = new MadeRows(1);
        var gallery = made.Gallery("measured", MadeRows.ByLaw);
        await using (var vault = await OpenAsync(folder))
        {
            await DoAsync(vault, work => work.Galleries.AddAsync(gallery, CancellationToken.None));
            await MeasureDurableAsync(vault, made, gallery.Gallery.Id);
            await MeasureBulkAsync(vault, made, gallery.Gallery.Id, rows - Durable);
        }

        Say($"bytes a subject with one reference of 600 B: {new FileInfo(Path.Combine(folder, "vault.db")).Length / (double)rows:F0}");
        await MeasureOpeningAsync(folder, gallery.Gallery.Id);
        return 0;
    }

    private static Task<SqliteVault> OpenAsync(string folder) => SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = folder }, TimeProvider.System, CancellationToken.None);

    private static async Task MeasureDurableAsync(SqliteVault vault, MadeRows made, GalleryId gallery)
    {
        var times = new List<double>();
        for (var at = 0; at < Durable; at++)
        {
            var watch = Stopwatch.StartNew();
            await DoAsync(vault, work => EnrolAsync(work, made, gallery));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Say($"durable enrolment (subject, reference, event in one commit), {Durable}: p50 {times[Durable / 2]:F2} ms, p99 {times[Durable * 99 / 100]:F2} ms");
    }

    private static async Task MeasureBulkAsync(SqliteVault vault, MadeRows made, GalleryId gallery, int rows)
    {
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < rows; done += BulkRows)
        {
            await DoAsync(vault, async work =>
            {
                for (var at = 0; at < Math.Min(BulkRows, rows - done); at++)
                    await EnrolAsync(work, made, gallery);
            });
        }

        Say($"bulk enrolment, {BulkRows} a commit: {rows / watch.Elapsed.TotalSeconds:F0} subjects with one reference each a second");
    }

    private static async Task MeasureOpeningAsync(string folder, GalleryId gallery)
    {
        var watch = Stopwatch.StartNew();
        await using var vault = await OpenAsync(folder);
        Say($"open: {watch.Elapsed.TotalMilliseconds:F0} ms");
        await using var view = await vault.ViewAsync(CancellationToken.None);
        watch.Restart();
        var read = 0;
        await foreach (var _ in view.References.StreamAsync(gallery, damaged => throw new InvalidDataException(damaged.ToString()), CancellationToken.None))
            read++;
        Say($"stream for an index: {read} references in {watch.Elapsed.TotalSeconds:F2} s");
        watch.Restart();
        var isWhole = await view.Galleries.RecountAsync(gallery, CancellationToken.None) == await view.Galleries.ManifestAsync(gallery, CancellationToken.None);
        Say($"manifest made anew: {watch.Elapsed.TotalSeconds:F2} s, {(isWhole ? "the same" : "ANOTHER ONE")}");
        watch.Restart();
        var faults = await vault.CheckAsync(CancellationToken.None);
        Say($"full check: {watch.Elapsed.TotalSeconds:F2} s, {faults.Count} faults");
    }

    private static async Task EnrolAsync(IUnitOfWork work, MadeRows made, GalleryId gallery)
    {
        var subject = made.Subject(gallery, null);
        await work.Subjects.AddAsync(subject, CancellationToken.None);
        await work.References.AddAsync(made.Reference(subject, null, MadeRows.ByLaw), CancellationToken.None);
        await work.Outbox.AddAsync(made.Event(), CancellationToken.None);
    }

    private static async Task DoAsync(SqliteVault vault, Func<IUnitOfWork, Task> changes)
    {
        await using var work = await vault.BeginAsync(CancellationToken.None);
        await changes(work);
        await work.CommitAsync(CancellationToken.None);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
