using Semblance.Detection;
using Semblance.Errors;

namespace Semblance.Video.BestShot;

/// <summary>
/// Says, before a feature set is made, whether a face of a track is worth one: the first that promises anything, those that promise clearly more than all
/// before, and now and then one that promises about as much, at waits that grow. A face that stands still costs sixteen at most, however long.
/// </summary>
/// <remarks>Not thread-safe; one for each track.</remarks>
public sealed class ShotChoice
{
    /// <summary>A look is about as good as the best from this share of its promise on.</summary>
    private const double AboutAsGood = 0.8;

    /// <summary>A day: longer waits mean never, and must not overflow.</summary>
    private const double LongestWaitSeconds = 86_400;

    private readonly ShotChoiceOptions _options;
    private TimeSpan _wait;
    private TimeSpan _next;
    private double _best;

    /// <summary>Starts with a track that nobody looked at.</summary>
    /// <param name="options">Choices; <see langword="null"/> for the defaults.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>.</exception>
    public ShotChoice(ShotChoiceOptions? options = null)
    {
        _options = options ?? new ShotChoiceOptions();
        _options.Check();
        _wait = _options.FirstWait;
    }

    /// <summary>Feature sets that were made so far.</summary>
    public int Analyses { get; private set; }

    /// <summary>Whether a face promises enough to be a shot at all.</summary>
    /// <param name="face">The track's face in a frame.</param>
    public bool IsUsable(DetectedFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        return FacePromise.Of(face) >= _options.MinPromise;
    }

    /// <summary>Whether a face should be analysed; says the same until <see cref="Analysed"/> is told.</summary>
    /// <param name="face">The track's face in a frame.</param>
    /// <param name="time">The frame's time.</param>
    public bool IsWorthwhile(DetectedFace face, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(face);
        var promise = FacePromise.Of(face);
        if (promise < _options.MinPromise || Analyses >= _options.MaxAnalyses)
            return false;
        return Analyses == 0 || promise >= _best + _options.ClearGain || (time >= _next && promise >= AboutAsGood * _best);
    }

    /// <summary>Notes that a face was analysed.</summary>
    /// <param name="face">The track's face.</param>
    /// <param name="time">The frame's time.</param>
    public void Analysed(DetectedFace face, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(face);
        Analyses++;
        _best = Math.Max(_best, FacePromise.Of(face));
        _next = time + _wait;
        _wait = TimeSpan.FromSeconds(Math.Min(_wait.TotalSeconds * _options.WaitGrowth, LongestWaitSeconds));
    }
}
