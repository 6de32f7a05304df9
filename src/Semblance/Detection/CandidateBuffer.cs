namespace Semblance.Detection;

/// <summary>A list of candidates whose memory is kept for the next picture.</summary>
internal sealed class CandidateBuffer
{
    private FaceCandidate[] _items = new FaceCandidate[256];

    public int Count { get; private set; }

    public Span<FaceCandidate> Items => _items.AsSpan(0, Count);

    public void Add(in FaceCandidate candidate)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = candidate;
    }

    public void Clear() => Count = 0;

    /// <summary>Forgets all behind the first <paramref name="count"/>.</summary>
    public void Truncate(int count) => Count = Math.Min(Count, count);
}
