using Semblance.Comparison;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Models;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>A gallery's index in this process: the fast one, which misses at most the stated share of references at the lowest score, and none that matters (docs/search.md).</summary>
/// <remarks>
/// Thread-safe. A search takes the last published snapshot and then looks up whose the slots are; a slot that is gone by then was removed
/// meanwhile, and is left out: who was erased is not named, even by a search that began before.
/// </remarks>
public sealed class LocalGalleryIndex : IGalleryIndex
{
    /// <summary>The lowest similarity that there is.</summary>
    private const double NoFloor = -1;

    private readonly Lock _writing = new();
    private readonly PlaceTable _places;
    private OwnerMap? _owners;
    private CascadeIndex? _index;
    private volatile IVectorSnapshot? _current;

    /// <summary>An empty index.</summary>
    /// <param name="model">The model whose templates it will hold.</param>
    public LocalGalleryIndex(ModelIdentity model) => (Model, _places) = (model, new PlaceTable(0));

    /// <summary>An index of rows that were put together elsewhere.</summary>
    internal LocalGalleryIndex(ModelIdentity model, CascadeIndex index, PlaceTable places) => (Model, _index, _places, _current) = (model, index, places, index.Current);

    /// <inheritdoc/>
    public ModelIdentity Model { get; }

    /// <inheritdoc/>
    public int Size => _current?.Rows ?? 0;

    /// <inheritdoc/>
    public long Version => _current?.Version ?? 0;

    /// <inheritdoc/>
    public SearchAudit? Audit => Volatile.Read(ref _index)?.Audit is { } figures ? new SearchAudit(figures.Searches, figures.Audited, figures.Expected, figures.Missed) : null;

    /// <summary>The places.</summary>
    internal PlaceTable Places => _places;

    /// <summary>The present rows, to be saved; nothing where there never was any.</summary>
    internal CascadeRows? CurrentRows
    {
        get
        {
            lock (_writing)
                return _index?.CurrentRows;
        }
    }

    /// <summary>Where references and subjects are; made for the first change. Under the lock.</summary>
    private OwnerMap Owners => _owners ??= new OwnerMap(_places);

    /// <inheritdoc/>
    public void Put(IndexedReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Demand(reference.Template);
        lock (_writing)
        {
            Forget(reference.Id);
            Add(reference);
            _current = _index!.Current;
        }
    }

    /// <summary>Lets many references be found from now on: one publication for all, as when a gallery is opened.</summary>
    /// <param name="references">References that are not there yet.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: a template of another model.</exception>
    public void PutAll(IEnumerable<IndexedReference> references)
    {
        ArgumentNullException.ThrowIfNull(references);
        lock (_writing)
        {
            try
            {
                foreach (var reference in references)
                {
                    Demand(reference.Template);
                    Forget(reference.Id);
                    Add(reference);
                }
            }
            finally
            {
                _current = _index?.Current;
            }
        }
    }

    /// <inheritdoc/>
    public void Remove(ReferenceId reference)
    {
        lock (_writing)
        {
            Forget(reference);
            _current = _index?.Current;
        }
    }

    /// <inheritdoc/>
    public void RemoveSubject(SubjectId subject)
    {
        lock (_writing)
        {
            if (Owners.Take(subject, _places) is not { } own)
                return;
            own.Slots.ForEach(_places.Clear);
            _index!.RemoveSubject(own.Number);
            _current = _index.Current;
        }
    }

    /// <inheritdoc/>
    public ValueTask<GallerySearch> SearchAsync(FaceTemplate probe, GallerySearchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        Demand(probe);
        var snapshot = _current;
        if (snapshot is not { Rows: > 0 })
            return ValueTask.FromResult(new GallerySearch([], 0, snapshot?.Version ?? 0));
        var lowest = Math.Clamp(request.LowestOf?.Invoke(snapshot.Rows) ?? NoFloor, NoFloor, 1);
        var candidates = Found(snapshot, probe, request, lowest, request.MaxCandidates, cancellation);
        var rival = candidates.Count > 0 ? RivalOf(snapshot, probe, request, lowest, candidates, cancellation) : null;
        return ValueTask.FromResult(new GallerySearch(candidates, snapshot.Rows, snapshot.Version) { Rival = rival, CountsAnybody = candidates.Count > 0 || (lowest > NoFloor && CountsAnybody(request)) });
    }

    /// <summary>
    /// A list that holds one subject's references alone does not tell how near the next subject is, nor does one that ends above a rival who matters at any score; the same state is asked for that one.
    /// </summary>
    private GalleryCandidate? RivalOf(IVectorSnapshot snapshot, FaceTemplate probe, GallerySearchRequest request, double lowest, List<GalleryCandidate> candidates, CancellationToken cancellation)
    {
        var best = candidates[0].SubjectId;
        var anyMatters = lowest > NoFloor && request.AnyRivalMatters?.Invoke(best) == true;
        if (!(request.ListsReferences || anyMatters) || candidates.Exists(candidate => candidate.SubjectId != best))
            return null;
        var others = Found(snapshot, probe, request with { Except = new HashSet<SubjectId>(request.Except) { best } }, anyMatters ? NoFloor : lowest, 1, cancellation);
        return others.Count > 0 ? others[0] : null;
    }

    private List<GalleryCandidate> Found(IVectorSnapshot snapshot, FaceTemplate probe, GallerySearchRequest request, double lowest, int most, CancellationToken cancellation)
    {
        var search = new SearchRequest { MaxCandidates = most, LowestScore = Below(lowest), ListsRows = request.ListsReferences, Filter = (slot, _) => IsFound(slot, request) };
        var candidates = new List<GalleryCandidate>();
        foreach (var candidate in snapshot.Search(probe.Codes, search, cancellation).Candidates)
        {
            if (candidate.Score >= lowest && _places.At(candidate.Slot) is { } place)
                candidates.Add(new GalleryCandidate(place.SubjectId, place.ReferenceId, new ComparisonScore(candidate.Score, Model)));
        }

        return candidates;
    }

    /// <summary>A floor in the index's numbers, never above it: whoever scores exactly the floor is found.</summary>
    private static float Below(double lowest)
    {
        var rounded = (float)lowest;
        return rounded > lowest ? MathF.BitDecrement(rounded) : rounded;
    }

    /// <summary>The first who counts ends the look, so that it is long only where nobody does.</summary>
    private bool CountsAnybody(GallerySearchRequest request) => _places.All().Any(one => IsFound(one.Place, request));

    private bool IsFound(int slot, GallerySearchRequest request) => _places.At(slot) is { } place && IsFound(place, request);

    private static bool IsFound(IndexPlace place, GallerySearchRequest request) =>
        place.Days.Contains(request.Today)
        && (request.Only is not { } only || place.SubjectId == only)
        && !request.Except.Contains(place.SubjectId)
        && !request.ExceptReferences.Contains(place.ReferenceId);

    private void Add(IndexedReference reference)
    {
        var place = new IndexPlace(reference.SubjectId, reference.Id, reference.Days, Owners.NumberOf(reference.SubjectId));
        _index ??= new CascadeIndex(reference.Template.Dimension, FreshIndex.Options());
        var slot = _index.Add(place.Number, reference.Template.Codes);
        Owners.Add(slot, place);

        // Before the snapshot is published, so that no search meets a slot without an owner.
        _places.Put(slot, place);
    }

    private void Forget(ReferenceId reference)
    {
        if (Owners.Take(reference, _places) is not { } slot)
            return;
        _places.Clear(slot);
        _index!.Remove(slot);
    }

    private void Demand(FaceTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (template.Model != Model)
            throw new SemblanceException(ErrorCode.TemplateModelMismatch, $"The gallery holds templates of model {Model}, this one is of {template.Model}.", "Make the template with the gallery's model and mode.");
    }
}
