using Semblance.Embedding;

namespace Semblance.Video.Tracking;

/// <summary>Remembers what was asked about the faces of one frame, so that nothing is asked twice.</summary>
internal sealed class FrameAppearance(IFaceAppearance source, int faces)
{
    private readonly FaceEmbedding?[] _known = new FaceEmbedding?[faces];
    private readonly bool[] _isAsked = new bool[faces];

    /// <summary>What is known of a face without asking.</summary>
    public FaceEmbedding? Known(int face) => _known[face];

    /// <summary>Whether a face that was asked for is good enough to know somebody again by it alone.</summary>
    public bool IsGood(int face) => source.IsGood(face);

    /// <summary>Whether a face's feature set is made anyway once the face is a track's.</summary>
    public bool IsWanted(int face, LiveTrack track) => track.State is TrackState.Confirmed or TrackState.Lost && source.IsWanted(face, track.Id);

    /// <summary>Says which faces will be asked for next.</summary>
    public ValueTask ExpectAsync(IReadOnlyList<int> asked, CancellationToken cancellation) => asked.Count > 1 ? source.ExpectAsync(asked, cancellation) : ValueTask.CompletedTask;

    public async ValueTask<FaceEmbedding?> AskAsync(int face, CancellationToken cancellation)
    {
        if (!_isAsked[face])
        {
            _known[face] = await source.EmbeddingOfAsync(face, cancellation).ConfigureAwait(false);
            _isAsked[face] = true;
        }

        return _known[face];
    }
}
