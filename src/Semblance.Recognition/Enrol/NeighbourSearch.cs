using Semblance.Comparison;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Enrol;

/// <summary>Looks whether somebody new is somebody who is enrolled already, under another name.</summary>
/// <param name="calibration">What scores of the model in use stand for.</param>
/// <param name="time">The clock.</param>
public sealed class NeighbourSearch(Calibration calibration, TimeProvider time)
{
    /// <summary>Finds a subject who would match one of the samples.</summary>
    /// <param name="room">The gallery.</param>
    /// <param name="samples">The samples of the new subject.</param>
    /// <param name="own">The subject itself, where it is enrolled already.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The most alike of those who would match; <see langword="null"/> for nobody.</returns>
    public async Task<GalleryCandidate?> FindAsync(GalleryRoom room, IReadOnlyList<EnrolmentSample> samples, SubjectId? own, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(samples);
        if (room.Index.Size == 0)
            return null;
        var request = new GallerySearchRequest
        {
            MaxCandidates = 1,
            Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            Except = own is { } self ? new HashSet<SubjectId> { self } : new HashSet<SubjectId>(),
            LowestOf = size => SearchThreshold.Nearest(calibration, room.Gallery.Thresholds.FalsePositiveIdentificationRate, size).Score.Similarity,
        };
        GalleryCandidate? nearest = null;
        foreach (var sample in samples)
        {
            var search = await room.Index.SearchAsync(sample.Template!, request, cancellation).ConfigureAwait(false);
            if (search.Candidates is [var found, ..] && (nearest is null || found.Score > nearest.Score))
                nearest = found;
        }

        return nearest;
    }
}
