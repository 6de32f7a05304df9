using Semblance.Embedding;

namespace Semblance.Video.Tracking;

/// <summary>Gives the feature sets of a frame's faces, made only when asked for.</summary>
public interface IFaceAppearance
{
    /// <summary>The feature set of one face. A tracker asks at most once for each face of a frame, and never for two at a time.</summary>
    /// <param name="face">Place of the face in the list that the tracker was given.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The feature set, or <see langword="null"/> where the face is too poor to say whose it is.</returns>
    ValueTask<FaceEmbedding?> EmbeddingOfAsync(int face, CancellationToken cancellation);

    /// <summary>Says which faces will be asked for next, one by one: their feature sets can be made in one run. Need not do anything.</summary>
    /// <param name="faces">Their places in the list.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>When they may be asked for.</returns>
    ValueTask ExpectAsync(IReadOnlyList<int> faces, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>Whether a face can be seen well enough to know somebody again by it alone, without a place that says so: small blurred faces of strangers look alike.</summary>
    /// <param name="face">Which of the frame's faces; its feature set was given before.</param>
    /// <returns>True unless the owner says otherwise.</returns>
    bool IsGood(int face) => true;

    /// <summary>Whether the feature set of a face is made anyway once the face is a track's: then it is compared first, for nothing.</summary>
    /// <param name="face">Place of the face in the list that the tracker was given.</param>
    /// <param name="track">Whose it would be.</param>
    /// <returns>False unless the owner says otherwise.</returns>
    bool IsWanted(int face, TrackId track) => false;
}
