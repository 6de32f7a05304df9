namespace Semblance.Evaluation.Naming;

/// <summary>How many tracks were named rightly and wrongly at one demanded rate.</summary>
/// <param name="FalsePositiveIdentificationRate">The share of visits of people who are not enrolled that may be named as somebody.</param>
/// <param name="Tracks">All tracks of all films.</param>
/// <remarks>Immutable.</remarks>
public sealed record NamingReport(double FalsePositiveIdentificationRate, IReadOnlyList<NamedTrack> Tracks)
{
    /// <summary>Tracks that were named as somebody else than their owner, of all tracks.</summary>
    public NamingShare NamedWrong => new(Tracks.Count(track => track.IsNamedWrong), Tracks.Count);

    /// <summary>The same of tracks of people who are in no gallery, and of those that cover nobody.</summary>
    public NamingShare StrangersNamed => Share(Strangers, track => track.IsNamedWrong);

    /// <summary>Tracks of strangers about which "unknown" stands at their end.</summary>
    public NamingShare StrangersUnknown => Share(Strangers, track => track.Answer == TrackAnswer.Unknown);

    /// <summary>Tracks of enrolled people that were named as them and nobody else.</summary>
    public NamingShare NamedRight => Share(Enrolled, track => track.IsNamedRight);

    /// <summary>Tracks of enrolled people that were named as somebody else.</summary>
    public NamingShare EnrolledNamedWrong => Share(Enrolled, track => track.IsNamedWrong);

    /// <summary>Tracks of enrolled people about which "unknown" stands at their end.</summary>
    public NamingShare EnrolledUnknown => Share(Enrolled, track => track.Answer == TrackAnswer.Unknown);

    /// <summary>Tracks of enrolled people that a human should look at.</summary>
    public NamingShare EnrolledUndecided => Share(Enrolled, track => track.Answer == TrackAnswer.Undecided);

    /// <summary>Tracks of enrolled people about which nothing was said.</summary>
    public NamingShare EnrolledWithoutAnswer => Share(Enrolled, track => track.Answer == TrackAnswer.None);

    /// <summary>Of the enrolled people who have a track in which they could be seen well, those who were named in one of their tracks at least.</summary>
    public NamingShare PeopleNamed
    {
        get
        {
            var people = Enrolled.GroupBy(track => (track.Film, track.Owner)).Where(own => own.Any(track => track.FirstGood is not null)).ToArray();
            return new NamingShare(people.Count(own => own.Any(track => track.IsNamedRight)), people.Length);
        }
    }

    /// <summary>From the first good frame until the right name was told, the shortest first.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. Tracks.Where(track => track.IsNamedRight).Select(track => track.Wait).OfType<TimeSpan>().Order()];

    /// <summary>The wait that this share of the rightly named tracks do not exceed; <see langword="null"/> where none was named.</summary>
    /// <param name="share">0 to 1.</param>
    public TimeSpan? WaitOf(double share) => Waits is { Count: > 0 } waits ? waits[Math.Clamp((int)Math.Ceiling(share * waits.Count) - 1, 0, waits.Count - 1)] : null;

    private IEnumerable<NamedTrack> Enrolled => Tracks.Where(track => track.IsEnrolled);

    private IEnumerable<NamedTrack> Strangers => Tracks.Where(track => !track.IsEnrolled);

    private static NamingShare Share(IEnumerable<NamedTrack> tracks, Func<NamedTrack, bool> isCounted)
    {
        var all = tracks.ToArray();
        return new NamingShare(all.Count(isCounted), all.Length);
    }
}
