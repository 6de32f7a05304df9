namespace Semblance.Index;

/// <summary>What a search found, and in which state of the index.</summary>
/// <param name="Candidates">One for each subject, or for each row where rows were asked for, the best first; of equal scores the lower slot comes first.</param>
/// <param name="Rows">Vectors that the state held: the gallery size that an error rate of the search holds for.</param>
/// <param name="Version">The state's version.</param>
/// <remarks>Immutable.</remarks>
public sealed record CandidateList(IReadOnlyList<IndexCandidate> Candidates, int Rows, long Version)
{
    /// <summary>Bytes of the index that the search read: planes, signs and codes. 0 where it isn't known, as in batches, which share what they read.</summary>
    public long BytesRead { get; init; }

    /// <summary>Writes the candidates, as many as there is room for.</summary>
    /// <param name="room">Where to.</param>
    /// <returns>How many were written.</returns>
    internal int CopyTo(Span<IndexCandidate> room)
    {
        var written = Math.Min(Candidates.Count, room.Length);
        for (var i = 0; i < written; i++)
            room[i] = Candidates[i];
        return written;
    }
}
