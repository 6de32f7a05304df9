using Semblance.Errors;
using Semblance.Vault.Audit;
using Semblance.Vault.Audit.Checking;
using Semblance.Vault.Files;
using Semblance.Vault.Galleries;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Subjects;

namespace Semblance.VaultSoak.House;

/// <summary>
/// Remembers what was acknowledged, opens a house after it was cut off, and demands that it holds all of that and at most the operation that was under way, whole; that nobody who was erased
/// can be read or has a key; that no older epoch's file is left; and that the chain is whole and goes on from the newest head that was kept elsewhere.
/// </summary>
public sealed class HouseWitness(HousePlace place, int seed)
{
    private readonly HashSet<Guid> _known = [];
    private string? _head;

    /// <summary>One who knows the same, for a copy of the house.</summary>
    public HouseWitness Twin(HousePlace copy)
    {
        var twin = new HouseWitness(copy, seed) { _head = _head, Kept = Kept };
        twin._known.UnionWith(_known);
        return twin;
    }

    /// <summary>Operations that are in the house.</summary>
    public int Kept { get; private set; }

    /// <summary>Notes who was enrolled, so that it can be demanded later that nothing is left of them.</summary>
    public void Meet(Guid subject) => _known.Add(subject);

    /// <summary>Opens the house, demands all of it, and closes it.</summary>
    /// <param name="acknowledged">Operations that were acknowledged.</param>
    /// <returns>Whether the operation that was under way was kept.</returns>
    /// <exception cref="InvalidDataException">A promise was broken; the message says which.</exception>
    public async Task<bool> DemandAsync(int acknowledged)
    {
        await using var house = await SoakHouse.OpenAsync(place, seed, acknowledged);
        var isMore = await DemandAsync(house, acknowledged);
        _head = await house.Vault.SignHeadAsync(CancellationToken.None);
        return isMore;
    }

    /// <summary>Demands all of it of a house that is open.</summary>
    public async Task<bool> DemandAsync(SoakHouse house, int acknowledged)
    {
        var state = await HouseState.ReadAsync(house);
        var isMore = Compare(state.Lines, acknowledged);
        Kept = acknowledged + (isMore ? 1 : 0);
        _known.UnionWith(state.Living);
        await DemandErasedAsync(house, state.Living);
        DemandOneEpoch(house);
        DemandChain(house);
        DemandReceipts(house);
        return isMore;
    }

    /// <summary>After a refusal in a house that stays open: events may wait for the chain and keys for their destruction, but rows are those of before or of after the refused operation.</summary>
    /// <returns>Operations that are in the house.</returns>
    public async Task<int> KeptInAsync(SoakHouse house, int acknowledged)
    {
        var rows = Rows((await HouseState.ReadAsync(house)).Lines);
        var script = new HouseScript(seed);
        script.SkipTo(acknowledged);
        var isBefore = rows.SetEquals(Rows(script.State()));
        var step = script.Next();
        if (isBefore || step.Halves.Any(half => rows.SetEquals(Rows(half))))
            return acknowledged; // what is done in parts is ended by doing it again
        if (rows.SetEquals(Rows(script.State())))
            return acknowledged + 1;
        throw new InvalidDataException($"After {acknowledged} acknowledged operations and a refused {step.Operation} the open house holds neither. {Difference(Rows(script.State()), rows)}");
    }

    private static SortedSet<string> Rows(SortedSet<string> lines) => new(lines.Where(line => !line.StartsWith("events ", StringComparison.Ordinal) && !line.StartsWith("waiting ", StringComparison.Ordinal)), StringComparer.Ordinal);

    private bool Compare(SortedSet<string> lines, int acknowledged)
    {
        var script = new HouseScript(seed);
        script.SkipTo(acknowledged);
        var before = script.State();
        if (lines.SetEquals(before))
            return false;
        var step = script.Next();
        var after = script.State();
        if (lines.SetEquals(after))
            return true;
        if (step.Halves.Any(lines.SetEquals))
            return false;
        throw new InvalidDataException($"After {acknowledged} acknowledged operations the house holds neither that nor {step.Operation} more. {Difference(before, lines)} With it: {Difference(after, lines)}");
    }

    private static string Difference(SortedSet<string> wanted, SortedSet<string> found) =>
        $"Missing: {string.Join("; ", wanted.Except(found, StringComparer.Ordinal).Take(4))}. Too much: {string.Join("; ", found.Except(wanted, StringComparer.Ordinal).Take(4))}.";

    private async Task DemandErasedAsync(SoakHouse house, IReadOnlySet<Guid> living)
    {
        await using var view = await house.Vault.Store.ViewAsync(CancellationToken.None);
        if ((await view.Galleries.ListAsync(CancellationToken.None)).Found is not [var gallery])
            return;
        var tombstones = (await view.Tombstones.ListAsync(CancellationToken.None)).Select(tombstone => tombstone.Subject).ToHashSet();
        foreach (var erased in _known.Where(subject => !living.Contains(subject)))
        {
            if (HasKey(house, gallery.Gallery.Id, erased))
                throw new InvalidDataException($"Subject {erased} was erased, and its key is still there.");
            if (!tombstones.Contains(house.Vault.SafeOf(gallery.Gallery.Id).IndexOf(SubjectId.From(erased))))
                throw new InvalidDataException($"Subject {erased} was erased, and there is no tombstone.");
        }
    }

    private static bool HasKey(SoakHouse house, GalleryId gallery, Guid subject)
    {
        try
        {
            house.Vault.Keys.OpenSubject(gallery.Value, subject).Dispose();
            return true;
        }
        catch (SemblanceException gone) when (gone.Code == ErrorCode.KeyErased)
        {
            return false;
        }
    }

    private static void DemandOneEpoch(SoakHouse house)
    {
        var files = Directory.EnumerateFiles(house.Vault.Place.KeyFolder, "epoch-*").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        var expected = ((string[])["a", "b"]).Select(copy => FormattableString.Invariant($"epoch-{house.Vault.Keys.Epoch:D10}.{copy}"));
        if (!files.SequenceEqual(expected, StringComparer.Ordinal))
            throw new InvalidDataException($"Epoch {house.Vault.Keys.Epoch} is in force, and there are the files {string.Join(", ", files)}.");
    }

    /// <summary>Every erasure that somebody asked for has its receipt, whatever cut it off. A sweep's are on record as the vault's, without a model.</summary>
    private static void DemandReceipts(SoakHouse house)
    {
        var vault = house.Vault;
        var receipts = vault.Receipts.List().Select(id => ReceiptVerifier.Verify(vault.Receipts.Find(id)!, vault.Signer.Public).AuditSequence).Order().ToArray();
        var erasures = AuditReader.Read(new DiskFiles(), vault.Place.AuditFolder).Where(static record => record.Event is { Action: AuditAction.Erase, Model.Length: > 0 }).Select(static record => record.Sequence).Order().ToArray();
        if (!receipts.SequenceEqual(erasures))
            throw new InvalidDataException($"Erasures are the events {string.Join(", ", erasures)} of the record, and there are receipts for {string.Join(", ", receipts)}.");
    }

    private void DemandChain(SoakHouse house)
    {
        var report = AuditVerifier.Verify(new DiskFiles(), house.Vault.Place.AuditFolder, house.Vault.Signer.Public, _head is null ? [] : [_head]);
        if (!report.IsWhole)
            throw new InvalidDataException($"The chain is not whole: {report.Findings[0]}");
    }
}
