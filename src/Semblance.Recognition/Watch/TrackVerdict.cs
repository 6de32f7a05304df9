using Semblance.Recognition.Identify;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Watch;

/// <summary>
/// What stands about a visit. An answer that stands does not flicker: a match stays through weaker shots, "unknown" needs two answers in a row, and may still turn into a match.
/// Only a match with somebody else, or shots that show two people, overturn a match, and then no machine says any more.
/// </summary>
internal sealed class TrackVerdict
{
    private const int UnknownsNeeded = 2;

    private int _unknowns;

    /// <summary>What stands; nothing before the first answer that can stand.</summary>
    public Verdict? Standing { get; private set; }

    /// <summary>Who it is, where a match stands.</summary>
    public SubjectId? Subject { get; private set; }

    /// <summary>Whether no further look can change anything: two looks contradict each other, or a second account has the word.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Takes an answer.</summary>
    /// <returns>Whether what stands has changed.</returns>
    public bool Take(Identification answer)
    {
        var before = (Standing, Subject);
        if (IsFinal)
            return false;
        _unknowns = answer.Verdict == Verdict.Unknown ? _unknowns + 1 : 0;
        if (answer.ReleaseId is not null || answer.Verdict == Verdict.Match)
            TakeMatch(answer.SubjectId);
        else if (Standing is null && _unknowns >= UnknownsNeeded)
            Standing = Verdict.Unknown;
        return before != (Standing, Subject);
    }

    /// <summary>The shots show two people: a match that stands may be either's, and no machine says any more. Where none stands, nothing is said, and later shots may agree again.</summary>
    /// <returns>Whether what stands has changed.</returns>
    public bool Doubt()
    {
        if (IsFinal || Standing != Verdict.Match)
            return false;
        (Standing, Subject, IsFinal) = (Verdict.AskHuman, null, true);
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

    private void TakeMatch(SubjectId? subject)
    {
        var isContradicted = Standing == Verdict.Match && Subject != subject;
        (Standing, Subject) = isContradicted ? (Verdict.AskHuman, null) : (Verdict.Match, subject);
        IsFinal = isContradicted || subject is null;
    }
}
