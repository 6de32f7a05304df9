using Semblance.Video.BestShot;

namespace Semblance.Video.Following;

/// <summary>What a follower keeps of one track: which faces are worth a look, the best of them, and what was decided from.</summary>
internal sealed class FollowedTrack(FollowOptions options)
{
    private ShotMark? _decided;

    public ShotChoice Choice { get; } = new(options.Choice);

    public ShotBook Book { get; } = new(options.Shots);

    /// <summary>Whether the shots are worth a decision now; each is told once.</summary>
    public bool TakeDecision()
    {
        if (!Book.IsClearlyBetter(_decided))
            return false;
        _decided = Book.MarkDecision();
        return true;
    }
}
