using Semblance.Vault.Galleries;
using Semblance.Vault.Outbox;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.VaultSoak.Driving;

/// <summary>All that a vault holds, as a set of lines: a half-kept change or a row that came back gives another set.</summary>
public static class VaultState
{
    public static async Task<SortedSet<string>> ReadAsync(IVault vault, GalleryId gallery)
    {
        await using var view = await vault.ViewAsync(CancellationToken.None);
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var stored in (await view.Galleries.ListAsync(CancellationToken.None)).Found)
            lines.Add(Line("gallery", stored.Gallery.Id.Value, stored.Seal));
        foreach (var subject in await SubjectsAsync(view, gallery))
            await AddAsync(view, subject, lines);
        foreach (var constraint in (await view.Constraints.ListAsync(gallery, CancellationToken.None)).Found)
            lines.Add(Line("constraint", constraint.Constraint.Id.Value, constraint.Seal));
        foreach (var happening in await view.Outbox.WaitingAsync(OutboxChannel.Audit, 10_000, CancellationToken.None))
            lines.Add($"event {happening.Id}");
        foreach (var tombstone in await view.Tombstones.ListAsync(CancellationToken.None))
            lines.Add($"tombstone {tombstone.Subject}");
        await DemandManifestAsync(view, gallery);
        return lines;
    }

    public static string Line(string kind, Guid id, RowSeal seal) => $"{kind} {id:D} {seal.Version} {seal.Tag}";

    private static async Task AddAsync(IUnitOfWork view, SealedSubject subject, SortedSet<string> lines)
    {
        lines.Add(Line("subject", subject.Id.Value, subject.Seal));
        foreach (var consent in (await view.Consents.ListAsync(subject.Id, CancellationToken.None)).Found)
            lines.Add(Line("consent", consent.Id.Value, consent.Seal));
        foreach (var reference in (await view.References.ListAsync(subject.Id, CancellationToken.None)).Found)
            lines.Add(Line("reference", reference.Id.Value, reference.Seal));
    }

    private static async Task<List<SealedSubject>> SubjectsAsync(IUnitOfWork view, GalleryId gallery)
    {
        var all = new List<SealedSubject>();
        while (true)
        {
            var page = await view.Subjects.ListAsync(gallery, all.Count == 0 ? null : all[^1].Id, 1000, CancellationToken.None);
            if (page.Damaged.Count > 0)
                throw new InvalidDataException($"{page.Damaged.Count} subjects are damaged, the first by {page.Damaged[0].Fault}.");
            all.AddRange(page.Found);
            if (page.Found.Count < 1000)
                return all;
        }
    }

    private static async Task DemandManifestAsync(IUnitOfWork view, GalleryId gallery)
    {
        var kept = await view.Galleries.ManifestAsync(gallery, CancellationToken.None);
        var counted = await view.Galleries.RecountAsync(gallery, CancellationToken.None);
        if (kept != counted)
            throw new InvalidDataException($"The manifest says {kept}, the rows say {counted}.");
    }
}
