using Semblance.Vault.Audit;
using Semblance.Vault.Consents;
using Semblance.Vault.Files;
using Semblance.Vault.Outbox;
using Semblance.Vault.Ports;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.VaultSoak.House;

/// <summary>All that a house holds, opened with its keys: a value that does not open, or opens to other bytes, gives other lines.</summary>
/// <param name="Lines">As <see cref="HouseScript.State"/> writes them.</param>
/// <param name="Living">The subjects that are there.</param>
public sealed record HouseState(SortedSet<string> Lines, IReadOnlySet<Guid> Living)
{
    public static async Task<HouseState> ReadAsync(SoakHouse house)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var living = new HashSet<Guid>();
        await using var view = await house.Vault.Store.ViewAsync(CancellationToken.None);
        foreach (var row in (await view.Galleries.ListAsync(CancellationToken.None)).Found)
        {
            var safe = house.Vault.SafeOf(row.Gallery.Id);
            lines.Add($"gallery {safe.Open(row).Name}");
            var subjects = await view.Subjects.ListAsync(row.Gallery.Id, null, 10_000, CancellationToken.None);
            if (subjects.Damaged.Count > 0)
                throw new InvalidDataException($"{subjects.Damaged.Count} subjects are damaged, the first by {subjects.Damaged[0].Fault}.");
            foreach (var subject in subjects.Found)
            {
                living.Add(subject.Id.Value);
                using var key = house.Vault.Keys.OpenSubject(row.Gallery.Id.Value, subject.Id.Value);
                await AddAsync(view, safe, key, subject, lines);
            }

            await DemandManifestAsync(view, row.Gallery.Id);
        }

        lines.Add(HouseLines.Tombstones((await view.Tombstones.ListAsync(CancellationToken.None)).Count));
        await AddWaitingAsync(view, lines);
        AddEvents(house, lines);
        return new HouseState(lines, living);
    }

    private static async Task AddAsync(IUnitOfWork view, GallerySafe safe, SubjectKey key, SealedSubject row, SortedSet<string> lines)
    {
        var name = safe.Open(row, key).Details.ExternalId!.Text;
        lines.Add($"subject {name}");
        var forms = new Dictionary<ConsentId, string>();
        foreach (var consent in (await view.Consents.ListAsync(row.Id, CancellationToken.None)).Found)
        {
            forms[consent.Id] = safe.Open(consent, key).Evidence;
            lines.Add(HouseLines.Consent(name, forms[consent.Id], consent.ExpiresAt, consent.State == ConsentState.Withdrawn));
        }

        foreach (var reference in (await view.References.ListAsync(row.Id, CancellationToken.None)).Found)
        {
            var opened = safe.Open(reference, key);
            lines.Add(HouseLines.Reference(name, opened.Provenance.Source, Made.MadeSamples.PrintOf(opened.Template), reference.ExpiresAt, reference.ConsentId is { } consent ? forms[consent] : "none"));
        }
    }

    /// <summary>Nothing may wait in a house that was just opened: neither keys to be destroyed nor events for the chain.</summary>
    private static async Task AddWaitingAsync(IUnitOfWork view, SortedSet<string> lines)
    {
        foreach (var channel in Enum.GetValues<OutboxChannel>())
        {
            foreach (var waiting in await view.Outbox.WaitingAsync(channel, 10_000, CancellationToken.None))
                lines.Add($"waiting {channel} {waiting.Id}");
        }
    }

    private static void AddEvents(SoakHouse house, SortedSet<string> lines)
    {
        var records = AuditReader.Read(new DiskFiles(), house.Vault.Place.AuditFolder);
        lines.UnionWith(records.GroupBy(record => record.Event.Action).Select(kind => HouseLines.Events(kind.Key, kind.Count())));
    }

    private static async Task DemandManifestAsync(IUnitOfWork view, Semblance.Vault.Galleries.GalleryId gallery)
    {
        var kept = await view.Galleries.ManifestAsync(gallery, CancellationToken.None);
        var counted = await view.Galleries.RecountAsync(gallery, CancellationToken.None);
        if (kept != counted)
            throw new InvalidDataException($"The manifest says {kept}, the rows say {counted}.");
    }
}
