using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Quality;

namespace Semblance.Video.BestShot;

/// <summary>The best shots of one track, unlike each other, and the one template made of them.</summary>
/// <remarks>Not thread-safe. It keeps feature sets, and pixels only where a candidate brings them.</remarks>
public sealed class ShotBook
{
    private readonly ShotBookOptions _options;
    private List<BestShotCandidate> _shots = [];
    private FaceEmbedding? _fused;
    private int _decisions;

    /// <summary>Makes an empty book.</summary>
    /// <param name="options">Choices; <see langword="null"/> for the defaults.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>.</exception>
    public ShotBook(ShotBookOptions? options = null)
    {
        _options = options ?? new ShotBookOptions();
        _options.Check();
    }

    /// <summary>The kept shots, the best first; of equal ones the one that was offered first.</summary>
    public IReadOnlyList<BestShotCandidate> Shots => _shots;

    /// <summary>The mean of the shots' feature sets, weighted by their quality; <see langword="null"/> while there is none.</summary>
    public FaceEmbedding? FusedTemplate => _shots.Count == 0 ? null : _fused ??= FaceEmbedding.Fuse([.. _shots.Select(shot => shot.Embedding)], [.. _shots.Select(shot => Math.Max(1f, shot.Quality.UnifiedQuality))]);

    /// <summary>The lowest cosine of two kept shots, -1 to 1; 1 while there are fewer than two. Where it is that of two people, the fused template is nobody's.</summary>
    public float LowestSimilarity => _shots.SelectMany((shot, k) => _shots.Skip(k + 1).Select(other => shot.Embedding.CosineTo(other.Embedding))).DefaultIfEmpty(1).Min();

    /// <summary>Offers a shot.</summary>
    /// <param name="candidate">What was seen.</param>
    /// <returns>True when it is kept, for now.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: it comes from another model than the shots before.</exception>
    public bool Offer(BestShotCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (_shots.Count > 0)
            _ = candidate.Embedding.CosineTo(_shots[0].Embedding);
        if (candidate.Quality.UnifiedQuality < _options.MinQuality)
            return false;
        var kept = new List<BestShotCandidate>();
        foreach (var shot in _shots.Append(candidate).OrderByDescending(shot => shot.Quality.UnifiedQuality))
        {
            if (kept.Count < _options.MaxShots && !kept.Exists(better => IsNear(shot, better)))
                kept.Add(shot);
        }

        (_shots, _fused) = (kept, null);
        return kept.Contains(candidate);
    }

    /// <summary>Notes that a decision is made from the book as it is now.</summary>
    /// <returns>What a later <see cref="IsClearlyBetter"/> is asked with.</returns>
    public ShotMark MarkDecision() => new(++_decisions, BestQuality, TotalQuality);

    /// <summary>
    /// Whether the book is worth a new decision: its best shot is better by <see cref="ShotBookOptions.ClearGain"/>, or better and more shots
    /// together add up to twice that.
    /// </summary>
    /// <param name="since">The newest decision; <see langword="null"/> where there was none: then one shot is enough.</param>
    public bool IsClearlyBetter(ShotMark? since)
    {
        if (_shots.Count == 0 || _decisions >= _options.MaxDecisions)
            return false;
        return since is not { } mark || BestQuality - mark.BestQuality >= _options.ClearGain || TotalQuality - mark.TotalQuality >= 2 * _options.ClearGain;
    }

    private int BestQuality => _shots.Count == 0 ? 0 : _shots[0].Quality.UnifiedQuality;

    private int TotalQuality => _shots.Sum(shot => shot.Quality.UnifiedQuality);

    private bool IsNear(BestShotCandidate a, BestShotCandidate b) =>
        (a.Time - b.Time).Duration() < _options.MinApart || Turn(a.Quality.Pose, b.Quality.Pose) < _options.MinTurnDegrees;

    /// <summary>A tilt in the plane does not count: crops are turned upright.</summary>
    private static double Turn(HeadPose a, HeadPose b) => Math.Sqrt(Math.Pow(a.YawDegrees - b.YawDegrees, 2) + Math.Pow(a.PitchDegrees - b.PitchDegrees, 2));
}
