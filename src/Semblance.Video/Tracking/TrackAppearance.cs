using Semblance.Embedding;

namespace Semblance.Video.Tracking;

/// <summary>What a track's face looks like: the running mean of the feature sets that it was given.</summary>
internal sealed class TrackAppearance
{
    /// <summary>A mean of more would hardly follow a head that turns.</summary>
    private const int MostWeight = 9;

    private FaceEmbedding? _mean;
    private int _count;

    public bool IsKnown => _mean is not null;

    /// <summary>Whether a good face is among what it was given.</summary>
    public bool IsGood { get; private set; }

    public void Learn(FaceEmbedding embedding, bool isGood = true)
    {
        IsGood |= isGood;
        _mean = _mean is null ? embedding : FaceEmbedding.Fuse([_mean, embedding], [Math.Min(_count, MostWeight), 1]);
        _count++;
    }

    /// <summary>-1 to 1; only where the appearance is known.</summary>
    public float SimilarityTo(FaceEmbedding embedding) => _mean!.CosineTo(embedding);
}
