using Semblance.Vault.Consents;
using Semblance.Vault.Constraints;
using Semblance.Vault.Erasure;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;
using Semblance.VaultSoak.Made;

namespace Semblance.VaultSoak.Driving;

/// <summary>
/// An endless row of operations, the same for the same seed, with what has to be in the vault after each. An operation is made of the
/// state before it, so a driver that starts in the middle first replays the beginning in memory.
/// </summary>
public sealed class Script
{
    private const int MostSubjects = 40;

    private readonly Random _random;
    private readonly MadeRows _rows;
    private readonly List<Entry> _entries = [];

    public Script(int seed)
    {
        _random = new Random(seed);
        _rows = new MadeRows(seed + 1);
        Gallery = _rows.Gallery("house");
    }

    public StoredGallery Gallery { get; }

    public GalleryId GalleryId => Gallery.Gallery.Id;

    /// <summary>What the vault has to hold after the operations made so far.</summary>
    public SortedSet<string> State { get; } = new(StringComparer.Ordinal);

    /// <summary>The number of operations made so far.</summary>
    public int Made { get; private set; }

    /// <summary>Makes the next operation, and the state after it.</summary>
    public Func<IUnitOfWork, Task> Next()
    {
        if (Made++ == 0)
            return Begin();
        var draw = _random.Next(100);
        if (_entries.Count == 0 || (draw < 45 && _entries.Count < MostSubjects))
            return Enrol();
        var entry = _entries[_random.Next(_entries.Count)];
        return draw switch
        {
            < 65 => Erase(entry),
            < 80 => Retire(entry),
            < 90 => Withdraw(entry),
            _ => Rename(entry),
        };
    }

    private Func<IUnitOfWork, Task> Begin()
    {
        State.Add(VaultState.Line("gallery", GalleryId.Value, Gallery.Seal));
        return work => work.Galleries.AddAsync(Gallery, CancellationToken.None);
    }

    private Func<IUnitOfWork, Task> Enrol()
    {
        var subject = _rows.Subject(GalleryId, MadeRows.Blind($"{Made}"));
        var consent = _rows.Consent(subject);
        var references = Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => _rows.Reference(subject, consent.Id)).ToList();
        var twin = _entries.Count > 0 && _random.Next(3) == 0 ? _rows.Different(subject, _entries[^1].Subject) : null;
        var happening = _rows.Event();
        _entries.Add(new Entry(subject, consent, references));
        State.Add(VaultState.Line("subject", subject.Id.Value, subject.Seal));
        State.Add(VaultState.Line("consent", consent.Id.Value, consent.Seal));
        references.ForEach(reference => State.Add(VaultState.Line("reference", reference.Id.Value, reference.Seal)));
        if (twin is not null)
            AddTwin(twin);
        State.Add($"event {happening.Id}");
        return async work =>
        {
            await work.Subjects.AddAsync(subject, CancellationToken.None);
            await work.Consents.AddAsync(consent, CancellationToken.None);
            foreach (var reference in references)
                await work.References.AddAsync(reference, CancellationToken.None);
            if (twin is not null)
                await work.Constraints.AddAsync(twin, CancellationToken.None);
            await work.Outbox.AddAsync(happening, CancellationToken.None);
        };
    }

    private void AddTwin(SealedConstraint twin)
    {
        State.Add(VaultState.Line("constraint", twin.Constraint.Id.Value, twin.Seal));
        foreach (var entry in _entries.Where(entry => entry.Subject.Id == twin.Constraint.SubjectId || entry.Subject.Id == twin.Constraint.OtherId))
            entry.Lines.Add(VaultState.Line("constraint", twin.Constraint.Id.Value, twin.Seal));
    }

    private Func<IUnitOfWork, Task> Erase(Entry entry)
    {
        var subject = entry.Subject;
        var tombstone = new Tombstone(GalleryId, MadeRows.Blind(GalleryId, subject.Id), MadeRows.Expiry);
        _entries.Remove(entry);
        State.Remove(VaultState.Line("subject", subject.Id.Value, subject.Seal));
        State.Remove(VaultState.Line("consent", entry.Consent.Id.Value, entry.Consent.Seal));
        entry.References.ForEach(reference => State.Remove(VaultState.Line("reference", reference.Id.Value, reference.Seal)));
        State.ExceptWith(entry.Lines);
        State.Add($"tombstone {tombstone.Subject}");
        return async work =>
        {
            await work.Tombstones.AddAsync(tombstone, CancellationToken.None);
            await work.Subjects.EraseAsync(GalleryId, subject.Id, CancellationToken.None);
        };
    }

    private Func<IUnitOfWork, Task> Retire(Entry entry)
    {
        if (entry.References.Count == 0)
            return Rename(entry);
        var old = entry.References[0];
        var changed = old with { State = ReferenceState.Retired, SealedTemplate = _rows.Sealed(500 + _random.Next(200)), Seal = _rows.Seal(old.Seal.Version.Value + 1) };
        entry.References[0] = changed;
        State.Remove(VaultState.Line("reference", old.Id.Value, old.Seal));
        State.Add(VaultState.Line("reference", changed.Id.Value, changed.Seal));
        return work => work.References.ChangeAsync(changed, CancellationToken.None);
    }

    private Func<IUnitOfWork, Task> Withdraw(Entry entry)
    {
        if (entry.Consent.State == ConsentState.Withdrawn)
            return Rename(entry);
        var withdrawn = entry.Consent with { State = ConsentState.Withdrawn, Seal = _rows.Seal(2) };
        var references = entry.References.ToArray();
        State.Remove(VaultState.Line("consent", entry.Consent.Id.Value, entry.Consent.Seal));
        State.Add(VaultState.Line("consent", withdrawn.Id.Value, withdrawn.Seal));
        foreach (var reference in references)
            State.Remove(VaultState.Line("reference", reference.Id.Value, reference.Seal));
        entry.References.Clear();
        entry.Consent = withdrawn;
        return async work =>
        {
            foreach (var reference in references)
                await work.References.RemoveAsync(reference.Id, CancellationToken.None);
            await work.Consents.ChangeAsync(withdrawn, CancellationToken.None);
        };
    }

    private Func<IUnitOfWork, Task> Rename(Entry entry)
    {
        var changed = entry.Subject with { State = SubjectState.Held, SealedDetails = _rows.Sealed(64 + _random.Next(128)), Seal = _rows.Seal(entry.Subject.Seal.Version.Value + 1) };
        State.Remove(VaultState.Line("subject", entry.Subject.Id.Value, entry.Subject.Seal));
        State.Add(VaultState.Line("subject", changed.Id.Value, changed.Seal));
        entry.Subject = changed;
        return work => work.Subjects.ChangeAsync(changed, CancellationToken.None);
    }

    private sealed class Entry(SealedSubject subject, SealedConsent consent, List<SealedReference> references)
    {
        public SealedSubject Subject { get; set; } = subject;

        public SealedConsent Consent { get; set; } = consent;

        public List<SealedReference> References { get; } = references;

        public HashSet<string> Lines { get; } = new(StringComparer.Ordinal);
    }
}
