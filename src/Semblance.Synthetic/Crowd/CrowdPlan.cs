using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Crowd;

/// <summary>Who is on their way when: as many are in the picture at a time as may be, since for each who leaves it somebody comes into it after a moment.</summary>
internal sealed class CrowdPlan
{
    private const int MostOfFilm = 10_000; // seeds of people of one film lie together, and no two films share one
    private const float LongestPause = 0.8f; // seconds
    private const float FirstsWithin = 3; // seconds: a room does not fill at once
    private readonly List<(TimeSpan Start, CrowdWalk Walk)> _walks = [];

    public CrowdPlan(long seed, CrowdOptions options, CrowdRoom room)
    {
        var stream = new SeededStream(seed, "crowd");
        var free = Enumerable.Range(0, options.MostAtOnce).Select(_ => Seconds(stream.Between(0, FirstsWithin))).ToArray();
        var back = new PriorityQueue<long, TimeSpan>();
        for (var next = 0; next < options.People || back.Count > 0;)
        {
            var lane = Array.IndexOf(free, free.Min());
            var enters = free[lane] + Seconds(stream.Between(0, LongestPause));
            var returns = back.TryPeek(out var person, out var due) && (due <= enters || next == options.People);
            if (returns)
                (enters, _) = (enters > due ? enters : due, back.Dequeue());
            else
                person = unchecked((seed * MostOfFilm) + ++next);
            var walk = new CrowdWalk(person, returns ? 1 : 0, room);
            _walks.Add((enters - walk.Enters, walk));
            free[lane] = enters - walk.Enters + walk.Leaves;
            if (!returns && stream.Chance(options.ReturnShare))
                back.Enqueue(person, free[lane] + Seconds(stream.Between(1, 6)));
        }

        Length = _walks.Max(walk => walk.Start + walk.Walk.Length);
    }

    /// <summary>When the last has left.</summary>
    public TimeSpan Length { get; }

    /// <summary>Seeds of everybody who walks, in the order in which they come.</summary>
    public IReadOnlyList<long> People => [.. _walks.OrderBy(walk => walk.Start).Select(walk => walk.Walk.Person).Distinct()];

    /// <summary>Everybody on their way, the nearest first.</summary>
    public IReadOnlyList<(long Person, CrowdMoment Moment)> At(TimeSpan time) =>
        [.. _walks.Where(walk => walk.Start <= time && time <= walk.Start + walk.Walk.Length).Select(walk => (walk.Walk.Person, Moment: walk.Walk.At(time - walk.Start))).OrderBy(one => one.Moment.Depth)];

    private static TimeSpan Seconds(float seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
}
