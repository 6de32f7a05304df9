using Semblance.Recognition.Identify;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Watch;

/// <summary>
/// What stands about a visit. An answer that stands does not flicker: a match is the last answer, "unknown" needs two answers in a row, and may still turn into a match.
/// Only shots that show two people overturn a match, and then no machine says any more.
/// </summary>
internal sealed class TrackVerdict
{
    private const int UnknownsNeeded = 2;

    private int _unknowns;

    /// <summary>What stands; nothing before the first answer that can stand.</summary>
    public Verdict? Standing { get; private set; }

    /// <summary>Who it is, where a match stands.</summary>
    public SubjectId? Subject { get; private set; }

    /// <summary>Whether no further look is asked for: somebody was named, or the word is a human's. To ask on after a match finds nobody but a second person in the same track, and names that one too.</summary>
    public bool IsFinal => Standing is Verdict.Match or Verdict.AskHuman;

    /// <summary>Takes an answer.</summary>
    /// <returns>Whether what stands has changed.</returns>
    public bool Take(Identification answer)
    {
        var before = (Standing, Subject);
        if (IsFinal)
            return false;
        _unknowns = answer.Verdict == Verdict.Unknown ? _unknowns + 1 : 0;
        if (answer.ReleaseId is not null || answer.Verdict == Verdict.Match)
            (Standing, Subject) = (Verdict.Match, answer.SubjectId);
        else if (Standing is null && _unknowns >= UnknownsNeeded)
            Standing = Verdict.Unknown;
        return before != (Standing, Subject);
    }

    /// <summary>The shots show two people: a match that stands may be either's, and no machine says any more. Where none stands, nothing is said, and later shots may agree again.</summary>
    /// <returns>Whether what stands has changed.</returns>
    public bool Doubt()
    {
        if (Standing != Verdict.Match || Subject is null)
            return false;
        (Standing, Subject) = (Verdict.AskHuman, null);
        return true;
    }

    /// <summary>At the end of a visit one "unknown" is enough.</summary>
    /// <returns>Whether what stands has changed.</returns>
    public bool End()
    {
        if (Standing is not null || _unknowns == 0)
            return false;
        Standing = Verdict.Unknown;
        return true;
    }
}
