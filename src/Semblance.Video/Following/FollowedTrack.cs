using Semblance.Video.BestShot;

namespace Semblance.Video.Following;

/// <summary>What a follower keeps of one track: which faces are worth a look, the best of them, and what was decided from.</summary>
internal sealed class FollowedTrack(FollowOptions options)
{
    private ShotMark? _decided;
    private bool _isDoubted;

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
            (Book, _decided, _isDoubted) = (new ShotBook(options.Shots), null, false);
    }
}
