using Semblance.Video.BestShot;

namespace Semblance.Video.Following;

/// <summary>What a follower keeps of one track: which faces are worth a look, the best of them, and what was decided from.</summary>
internal sealed class FollowedTrack(FollowOptions options)
{
    private ShotMark? _decided;
    private bool _isDoubted;
    private BestShotCandidate? _untold;

    public ShotChoice Choice { get; } = new(options.Choice);

    public ShotBook Book { get; private set; } = new(options.Shots);

    /// <summary>Whether the kept shots show two people: what is made of them together is nobody's.</summary>
    public bool Disagrees => Book.LowestSimilarity < options.Tracking.OtherFace;

    /// <summary>Whether the shots are worth a decision now; each is told once, and none while they disagree.</summary>
    public bool TakeDecision()
    {
        if (Disagrees || !Book.IsClearlyBetter(_decided))
            return false;
        _decided = Book.MarkDecision();
        return true;
    }

    /// <summary>Takes a shot; one of a quality that is not kept says nothing, also not by itself.</summary>
    /// <returns>Whether it is among the best, for now.</returns>
    public bool Take(BestShotCandidate shot)
    {
        if (shot.Quality.UnifiedQuality >= options.Shots.MinQuality && !(_untold?.Quality.UnifiedQuality > shot.Quality.UnifiedQuality))
            _untold = shot;
        return Book.Offer(shot);
    }

    /// <summary>The shot that was not told yet, of several the best; each is told once, and none while the shots disagree.</summary>
    public BestShotCandidate? TakeShot()
    {
        var shot = Disagrees ? null : _untold;
        _untold = null;
        return shot;
    }

    /// <summary>Takes over the shots of a track that turned out to be this one.</summary>
    public void TakeOver(FollowedTrack newer)
    {
        foreach (var shot in newer.Book.Shots)
            Book.Offer(shot);
        _untold = newer._untold ?? _untold;
    }

    /// <summary>Whether the shots have begun to disagree; told once, until they agree again.</summary>
    public bool TakeDoubt()
    {
        var before = _isDoubted;
        _isDoubted = Disagrees;
        return _isDoubted && !before;
    }

    /// <summary>The track was parted from a face that is not its own: shots that disagree are of both, and the book begins anew.</summary>
    public void Part()
    {
        if (Disagrees)
            (Book, _decided, _isDoubted, _untold) = (new ShotBook(options.Shots), null, false, null);
    }
}
