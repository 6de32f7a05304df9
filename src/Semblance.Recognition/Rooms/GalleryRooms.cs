using System.Collections.Concurrent;
using Semblance.Errors;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Safekeeping.Snapshots;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>The galleries of a vault, each opened when it is first asked for.</summary>
/// <param name="vault">The vault.</param>
/// <param name="loader">Makes an index of what is kept.</param>
/// <param name="snapshots">Indexes as they were left.</param>
public sealed class GalleryRooms(FaceVault vault, IndexLoader loader, RoomSnapshots snapshots)
{
    private const long MostRecounted = 100_000;

    private readonly ConcurrentDictionary<GalleryId, GalleryRoom> _open = new();
    private readonly Lock _gate = new();
    private readonly Turns _turns = new();
    private readonly Dictionary<GalleryId, long> _heeded = [];

    /// <summary>Numbers readings of constraints: a later one has seen every commit of an earlier one.</summary>
    private long _readings;

    /// <summary>Counts changes of galleries that are not open, of which an opening under way may have read the state before.</summary>
    private long _missed;

    /// <summary>Waits until nobody else changes anything. Hold it from the first look at the rows until the rooms have been told of the commit; open galleries before.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The turn, to be disposed of.</returns>
    public Task<IDisposable> TurnAsync(CancellationToken cancellation) => _turns.TakeAsync(cancellation);

    /// <summary>Finds a gallery, without its index.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The gallery.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: there is no such gallery. <see cref="ErrorCode.SealBroken"/>: its row was changed outside of this program.</exception>
    public async Task<GalleryEntry> FindAsync(GalleryName name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            return await FindAsync(view, name, cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens a gallery for searching: from its snapshot where it is as it was left or rows were added and nothing else, else from its rows, which for a large one takes a moment.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <returns>The room; the same one for everybody.</returns>
    /// <exception cref="SemblanceException">As for <see cref="FindAsync(GalleryName, CancellationToken)"/>.</exception>
    public async Task<GalleryRoom> OpenAsync(GalleryName name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        while (true)
        {
            var before = Volatile.Read(ref _missed);
            var (room, isDue) = await ReadAsync(name, cancellation).ConfigureAwait(false);
            lock (_gate)
            {
                if (before != _missed)
                    continue;
                room = _open.GetOrAdd(room.Gallery.Id, room);
            }

            if (isDue && snapshots.IsWorth(room))
                snapshots.Begin(room, _turns, () => Capture(room));
            return room;
        }
    }

    /// <summary>What the audited searches of a gallery found since it was opened; it is not opened for that.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <returns>The figures; <see langword="null"/> where it is not open, or empty.</returns>
    public SearchAudit? AuditOf(GalleryId gallery) => _open.TryGetValue(gallery, out var room) ? room.Index.Audit : null;

    /// <summary>Lets subjects not be found any more, where their gallery is open; the gallery's snapshot, which may hold them, is destroyed.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="subjects">Whom.</param>
    /// <param name="steps">What the commit did.</param>
    public void RemoveSubjects(GalleryId gallery, IReadOnlyCollection<SubjectId> subjects, IReadOnlyList<ManifestStep> steps) => Tell(gallery, new RoomChange { Subjects = subjects }, steps);

    /// <summary>Lets references not be found any more, where their gallery is open; the gallery's snapshot, which may hold them, is destroyed.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="references">Which.</param>
    /// <param name="steps">What the commit did.</param>
    public void RemoveReferences(GalleryId gallery, IReadOnlyCollection<ReferenceId> references, IReadOnlyList<ManifestStep> steps) => Tell(gallery, new RoomChange { References = references }, steps);

    /// <summary>Lets references be found, where their gallery is open.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="references">Which; none for a change that no search sees.</param>
    /// <param name="steps">What the commit did.</param>
    public void Put(GalleryId gallery, IReadOnlyCollection<IndexedReference> references, IReadOnlyList<ManifestStep> steps) => Tell(gallery, new RoomChange { Found = references }, steps);

    /// <summary>Tells of a commit that does several of these things. Each commit is told once.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="change">What it means for searches.</param>
    /// <param name="steps">What the commit did.</param>
    public void Tell(GalleryId gallery, RoomChange change, IReadOnlyList<ManifestStep> steps)
    {
        ArgumentNullException.ThrowIfNull(change);
        Change(gallery, steps, change.Apply);
        if (change.TakesAway)
            vault.Snapshots.Destroy(gallery);
    }

    /// <summary>Lets searches heed what humans say about a gallery's people now. The index stays: nobody waits for a large gallery to be read again.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>When searches heed it.</returns>
    public async Task HeedAsync(GalleryEntry gallery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(gallery);
        var reading = Interlocked.Increment(ref _readings);
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            Heed(gallery.Gallery.Id, reading, await ConstraintsAsync(view, gallery, cancellation).ConfigureAwait(false));
    }

    /// <summary>Lets a gallery go, so that it is opened anew: after its rules were changed, rows were set aside, or it was erased.</summary>
    /// <param name="gallery">The gallery.</param>
    public void Close(GalleryId gallery)
    {
        lock (_gate)
        {
            _missed++;
            _open.TryRemove(gallery, out _);
        }

        vault.Snapshots.Destroy(gallery);
    }

    /// <summary>Writes snapshots of open galleries that changed, so that the next opening is fast: at a clean end, when nobody changes anything any more.</summary>
    /// <param name="cancellation">Breaks it off.</param>
    /// <returns>How many galleries have a snapshot of their present state.</returns>
    public async Task<int> KeepAsync(CancellationToken cancellation)
    {
        await snapshots.FinishAsync().ConfigureAwait(false);
        var kept = 0;
        foreach (var room in _open.Values.Where(snapshots.IsWorth))
            kept += await snapshots.WriteAsync(room, _turns, () => Capture(room), cancellation).ConfigureAwait(false) ? 1 : 0;
        return kept;
    }

    private void Heed(GalleryId gallery, long reading, HeededConstraints constraints)
    {
        lock (_gate)
        {
            if (_heeded.GetValueOrDefault(gallery) > reading)
                return;
            _heeded[gallery] = reading;
            if (_open.TryGetValue(gallery, out var room))
                _open[gallery] = room with { Constraints = constraints };
            else
                _missed++;
        }
    }

    private static async Task<HeededConstraints> ConstraintsAsync(IUnitOfWork view, GalleryEntry gallery, CancellationToken cancellation) =>
        HeededConstraints.Read(await view.Constraints.ListAsync(gallery.Gallery.Id, cancellation).ConfigureAwait(false), gallery.Safe);

    private CapturedRoom? Capture(GalleryRoom room)
    {
        lock (_gate)
            return room.History.Root is { } root && room.Index is LocalGalleryIndex index && IndexSnapshot.Of(index) is { } content ? new CapturedRoom(root, content) : null;
    }

    private void Change(GalleryId gallery, IReadOnlyList<ManifestStep> steps, Action<IGalleryIndex> change)
    {
        ArgumentNullException.ThrowIfNull(steps);
        GalleryRoom? room;
        var isDue = false;
        lock (_gate)
        {
            if (_open.TryGetValue(gallery, out room))
            {
                change(room.Index);
                foreach (var step in steps.Where(step => step.Gallery == gallery.Value))
                    room.History.Add(step);
                isDue = snapshots.IsDue(room, room.History.Steps);
                if (isDue)
                    room.History.Rest();
            }
            else
            {
                _missed++;
            }
        }

        if (isDue)
            snapshots.Begin(room!, _turns, () => Capture(room!));
    }

    private async Task<(GalleryRoom Room, bool IsDue)> ReadAsync(GalleryName name, CancellationToken cancellation)
    {
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var entry = await FindAsync(view, name, cancellation).ConfigureAwait(false);
            if (_open.TryGetValue(entry.Gallery.Id, out var there) && there.Entry.Version == entry.Version)
                return (there, IsDue: false);
            var constraints = await ConstraintsAsync(view, entry, cancellation).ConfigureAwait(false);
            var state = await GalleryState.ReadAsync(view, entry.Gallery.Id, cancellation).ConfigureAwait(false);
            if (await snapshots.FindAsync(view, entry, state, cancellation).ConfigureAwait(false) is var (left, isGrown))
                return (new GalleryRoom(entry, left, constraints, []) { State = state, History = new RoomHistory(state.Root) }, IsDue: isGrown);
            var (index, damaged) = await loader.LoadAsync(view, entry, cancellation).ConfigureAwait(false);
            var isComplete = await IsCompleteAsync(view, entry.Gallery.Id, cancellation).ConfigureAwait(false);
            return (new GalleryRoom(entry, index, constraints, damaged) { State = state, History = new RoomHistory(state.Root), IsComplete = isComplete }, IsDue: isComplete);
        }
    }

    /// <summary>Counts the rows against the manifest, in a gallery of which that takes less than about a second; of a larger one 'vault check' says it.</summary>
    private static async Task<bool> IsCompleteAsync(IUnitOfWork view, GalleryId gallery, CancellationToken cancellation)
    {
        var manifest = await view.Galleries.ManifestAsync(gallery, cancellation).ConfigureAwait(false);
        if (manifest.Rows > MostRecounted)
            return true;
        try
        {
            return manifest == await view.Galleries.RecountAsync(gallery, cancellation).ConfigureAwait(false);
        }
        catch (SemblanceException damage) when (damage.Code == ErrorCode.VaultDamaged)
        {
            return false;
        }
    }

    private async Task<GalleryEntry> FindAsync(IUnitOfWork view, GalleryName name, CancellationToken cancellation)
    {
        var row = await view.Galleries.FindAsync(name, cancellation).ConfigureAwait(false)
            ?? throw Unknown(name, (await view.Galleries.ListAsync(cancellation).ConfigureAwait(false)).Found);
        var safe = vault.SafeOf(row.Gallery.Id);
        return new GalleryEntry(safe.Open(row), row.Seal.Version, safe);
    }

    private static SemblanceException Unknown(GalleryName name, IReadOnlyList<StoredGallery> others) => new(
        ErrorCode.GalleryUnknown,
        $"There is no gallery '{name}'.",
        others.Count > 0 ? $"There are: {string.Join(", ", others.Select(other => other.Gallery.Name.Text).Order(StringComparer.Ordinal))}." : "Make it first: semblance gallery create.");
}
